import { identify } from '../identify/identify.ts';
import type { Finding } from './finding.ts';
import { linkFindings } from './link.ts';
import { specialFindings } from './special.ts';
import type { Valued } from './valued.ts';

/** What values tell that no name does, by the items' ids: linked identifiers and special categories. `now`: epoch ms. */
export function valueFindings(items: readonly Valued[], now: number): ReadonlyMap<string, readonly Finding[]> {
  const linked = linkFindings(items);
  return new Map(
    items.flatMap(({ id, name, value }) => {
      const link = linked.get(id);
      const findings: readonly Finding[] = [
        ...(link ? [link] : []),
        ...specialFindings(name, identify(name, value, now)),
      ];
      return findings.length ? [[id, findings] as const] : [];
    }),
  );
}
