import { mark } from '../consent/decided.ts';
import { repeated } from '../policy/edition.ts';
import type { Registry } from './registry.ts';

/** What only a whole registry shows: an edition or a service given twice, or two services that the cookie cannot tell apart. */
export function clashes({ services, editions }: Pick<Registry, 'services' | 'editions'>): string[] {
  const seen = new Map<string, string>();
  const twice = repeated(editions).map((at) => `registry.editions[${at}].id: must be no other edition's`);
  const alike = services.flatMap(({ id }, at) => {
    const other = seen.get(mark(id));
    seen.set(mark(id), id);
    if (other === undefined) return [];
    return [
      `registry.services[${at}].id: ${other === id ? 'is given twice' : `cannot be told from "${other}", rename one`}`,
    ];
  });
  return [...twice, ...alike];
}
