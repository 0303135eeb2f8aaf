import { specialCategory } from '../identify/formats/special-category.ts';
import { nameWords } from '../identify/name-words.ts';
import { peel } from '../identify/peel.ts';
import { type Finding, specialCategories } from './finding.ts';

type Special = Extract<Finding, { type: 'special-category' }>;

/** So many say everything. */
const enough = 5;

/** What a value tells that clause 6.3 rules out, each field once, in the order in which they stand. */
export function specialFindings(name: string, value: string): readonly Special[] {
  const found = new Map<string, Special>();
  for (const { layers, ...inner } of peel(name, value)) {
    const told = specialCategory({ ...inner, words: nameWords(inner.name) })?.facts.special;
    const category = specialCategories.find((known) => known === told);
    const field = layers.findLast(({ at }) => at !== undefined)?.at ?? name;
    if (category && !found.has(field)) found.set(field, { type: 'special-category', category, field });
    if (found.size === enough) break;
  }
  return [...found.values()];
}
