import { type Handling, type Handlings, handled } from '../../shared/core/plan/handling.ts';
import { bitOf, type NameTable } from '../../shared/core/registry/name-table.ts';
import { namedBy, printOfName } from './named.ts';
import type { State } from './state-name.ts';

const { exec } = RegExp.prototype;
const { apply } = Reflect;

/** Answers what a name needs, by nothing that a page could have replaced since this was loaded. */
export function needsBy({ exact, patterns }: NameTable): (name: string) => number {
  const sources = patterns.map(([source]) => `(${source})`).join('|');
  const pattern = new RegExp(sources ? `^(?:${sources})$` : '$^x', 's');
  const needs = patterns.map(([, bits]) => bits);
  const known = Object.assign(Object.create(null), exact) as NameTable['exact'];
  return (name) => {
    const bits = known[name];
    if (bits !== undefined) return bits;
    const found = apply(exec, pattern, [name]) as RegExpExecArray | null;
    if (!found) return 0;
    for (let at = 1; at < found.length; at++) if (found[at] !== undefined) return needs[at - 1] ?? 0;
    return 0;
  };
}

const bitsOf = (chosen: Handlings, wanted: Handling) =>
  handled(chosen).reduce((bits, [purpose, handling]) => (handling === wanted ? bits | bitOf(purpose) : bits), 0);

/** How what needs these purposes is handled: the strictest one decides. */
function handlingBy(chosen: Handlings): (needs: number) => Handling {
  const blocked = bitsOf(chosen, 'block');
  const asked = bitsOf(chosen, 'ask');
  return (needs) => (needs & blocked ? 'block' : needs & asked ? 'ask' : 'allow');
}

/**
 * Decides about names as the background does (`handlingOfName`), in a page that may be hostile.
 * @param more what the site itself declares about a name, as bits; it can only add to what is known
 */
export function verdictBy(
  { purposes = {}, carried = [] }: State,
  table: NameTable,
  more: (name: string) => number,
): (name: string) => Handling {
  const needs = needsBy(table);
  const handling = handlingBy(purposes);
  const named = namedBy(carried);
  const single = carried.length > 0;
  return (name) => (single && named[printOfName(name)]) || handling(needs(name) | more(name));
}
