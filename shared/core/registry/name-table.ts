import { purposes } from '../policy/purposes.ts';
import type { Rule } from './rules.ts';

/**
 * Which purposes stored names need, as bits in the order of the policy: plain numbers and text, ready to be asked
 * where a hostile page could have replaced every method.
 */
export interface NameTable {
  readonly exact: Readonly<Record<string, number>>;
  /** Sources of expressions, to be met from start to end, in order: the first that fits counts. */
  readonly patterns: readonly (readonly [source: string, needs: number])[];
}

export const bitOf = (purpose: (typeof purposes)[number]): number => 1 << purposes.indexOf(purpose);

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Answers for every name as `rules().named(name)` does: exact names before patterns, earlier services before later ones. */
export function nameTable(services: Iterable<Rule>): NameTable {
  const ids = new Set<string>();
  const exact: Record<string, number> = Object.create(null);
  const patterns: [string, number][] = [];
  for (const { id, names, purposes: needed } of services) {
    if (ids.has(id)) continue;
    ids.add(id);
    const needs = needed.reduce((bits, purpose) => bits | bitOf(purpose), 0);
    for (const name of names) {
      if (!name.includes('*')) {
        exact[name] ??= needs;
        continue;
      }
      const source = name.split('*').map(escape).join('.*');
      const last = patterns.at(-1);
      if (last?.[1] === needs) last[0] += `|${source}`;
      else patterns.push([source, needs]);
    }
  }
  return { exact, patterns };
}
