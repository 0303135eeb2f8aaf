import { secretsIn } from '../shared/core/identify/redact.ts';
import type { Finding } from '../shared/core/inventory/finding.ts';
import { linker } from '../shared/core/inventory/link.ts';
import { specialFindings } from '../shared/core/inventory/special.ts';
import type { Snapshot } from './snapshot.ts';

/** So long the panel may be busy before it answers a click or a scroll. Milliseconds. */
const slice = 12;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Looks into the values: what links items to each other, what clause 6.3 rules out, and what signs a person in. Large
 * profiles take their time, so the work is done in slices. Cancelled, it finds nothing, but still hides what it met.
 */
export async function withFindingsInValues(snapshot: Snapshot, signal: AbortSignal): Promise<Snapshot> {
  const { rows, values } = snapshot;
  const inside = new Map<string, Finding[]>();
  const secrets = new Set<string>();
  const links = linker();
  let began = performance.now();
  for (const { id, item, purpose } of rows) {
    const value = values.get(id);
    if (!value) continue;
    for (const secret of secretsIn(item.name, value)) secrets.add(secret);
    links.add({ id, kind: item.kind, name: item.name, purpose, value });
    const special = specialFindings(item.name, value);
    if (special.length) inside.set(id, [...special]);
    if (performance.now() - began < slice) continue;
    await pause();
    if (signal.aborted) return { ...snapshot, secrets };
    began = performance.now();
  }
  for (const [id, linked] of links.findings()) inside.set(id, [...(inside.get(id) ?? []), linked]);
  return {
    ...snapshot,
    secrets,
    rows: rows.map((row) => {
      const found = inside.get(row.id);
      return found ? { ...row, findings: [...row.findings, ...found] } : row;
    }),
  };
}
