import type { Identified } from '../identify/identify.ts';
import { type Finding, specialCategories } from './finding.ts';

type Special = Extract<Finding, { type: 'special-category' }>;

/** So many say everything. */
const enough = 5;

/** What a value tells that clause 6.3 rules out, each field once, in the order in which they stand. */
export function specialFindings(name: string, identified: readonly Identified[]): readonly Special[] {
  const found = new Map<string, Special>();
  for (const { facts, layers } of identified) {
    const category = specialCategories.find((known) => known === facts.special);
    const field = layers.findLast(({ at }) => at !== undefined)?.at ?? name;
    if (category && found.size < enough) found.set(field, { type: 'special-category', category, field });
  }
  return [...found.values()];
}
