import { type Handling, handlings } from '../../shared/core/plan/handling.ts';
import { carried, carriedBytes, carry } from './carry.ts';

/** Names whose handling fits into a page: each takes four bytes of its print and one of its handling. */
export const mostNamed = Math.floor(carriedBytes / 5);

const { charCodeAt } = String.prototype;
const { apply } = Reflect;
const { imul } = Math;

/** Whether one more name can be told to pages. */
export const hasRoom = (names: ReadonlyMap<string, Handling>, name: string): boolean =>
  names.has(name) || names.size < mostNamed;

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

/** Carriers that tell a page how these names are handled. */
export const carriersOf = (names: ReadonlyMap<string, Handling>): readonly number[] =>
  names.size
    ? carry(
        [...names].slice(-mostNamed).flatMap(([name, handling]) => {
          const print = printOfName(name);
          return [print >>> 24, (print >>> 16) & 255, (print >>> 8) & 255, print & 255, handlings.indexOf(handling)];
        }),
      )
    : [];

/** Handlings by the prints of names, in an object that inherits nothing. */
export function namedBy(order: readonly number[]): Readonly<Record<number, Handling>> {
  const bytes = carried(order);
  const found: Record<number, Handling> = Object.create(null);
  for (let at = 0; at + 4 < bytes.length; at += 5) {
    const [first = 0, second = 0, third = 0, fourth = 0, handling = 0] = bytes.slice(at, at + 5);
    found[((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0] = handlings[handling] ?? 'allow';
  }
  return found;
}
