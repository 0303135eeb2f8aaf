import { type Handling, handlings } from '../../shared/core/plan/handling.ts';
import { carried, carry, mostCarried } from './carry.ts';

const { charCodeAt } = String.prototype;
const { apply } = Reflect;
const { imul } = Math;

/** Whether one more name can be told to pages. */
export const hasRoom = (names: ReadonlyMap<string, Handling>, name: string): boolean =>
  names.has(name) || names.size < mostCarried;

/** The print looks no further: a name of megabytes must not take its time. */
const looked = 2000;

/** Tells names apart in 32 bits (FNV-1a). Asks nothing that a page could have replaced since this was loaded. */
export function printOfName(name: string): number {
  let print = 0x811c9dc5 ^ name.length;
  for (let at = 0; at < name.length && at < looked; at++) {
    print = imul(print ^ apply(charCodeAt, name, [at]), 0x01000193);
  }
  return print >>> 0;
}

const ways = BigInt(handlings.length);

/** Carriers that tell a page how these names are handled. */
export const carriersOf = (names: ReadonlyMap<string, Handling>): readonly number[] =>
  names.size
    ? carry(
        [...names]
          .slice(-mostCarried)
          .map(([name, handling]) => BigInt(printOfName(name)) * ways + BigInt(handlings.indexOf(handling))),
      )
    : [];

/** Handlings by the prints of names, in an object that inherits nothing. */
export function namedBy(order: readonly number[]): Readonly<Record<number, Handling>> {
  const found: Record<number, Handling> = Object.create(null);
  for (const number of carried(order)) found[Number(number / ways)] = handlings[Number(number % ways)] ?? 'allow';
  return found;
}
