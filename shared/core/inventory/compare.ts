import { canonical } from '../record/canonical.ts';
import type { FiledItem } from './file.ts';

/** What is different between two moments. */
export interface Comparison {
  readonly appeared: readonly FiledItem[];
  readonly went: readonly FiledItem[];
  /** As they are now. */
  readonly changed: readonly FiledItem[];
}

/** What makes an item another one: what it holds and how long, not what is judged about it. */
const substance = ({ bytes, records, expires, value, httpOnly, secure, sameSite }: FiledItem) =>
  canonical({ bytes, records, expires, value, httpOnly, secure, sameSite });

/**
 * Compares two inventories of a site. A file may hold its values hidden or shown: what is there `now` comes in both
 * forms, and is another thing only where it fits neither. Masked values are compared by what can be seen of them, so
 * a change that leaves length and ends alike stays unseen.
 */
export function compare(
  before: readonly FiledItem[],
  now: { readonly masked: readonly FiledItem[]; readonly shown: readonly FiledItem[] },
): Comparison {
  const old = new Map(before.map((item) => [item.id, item]));
  const fresh = new Set(now.masked.map(({ id }) => id));
  const unlike = (item: FiledItem) => {
    const was = old.get(item.id);
    return was !== undefined && substance(was) !== substance(item);
  };
  const unlikeShown = new Set(now.shown.filter(unlike).map(({ id }) => id));
  return {
    appeared: now.masked.filter(({ id }) => !old.has(id)),
    went: before.filter(({ id }) => !fresh.has(id)),
    changed: now.masked.filter((item) => unlikeShown.has(item.id) && unlike(item)),
  };
}
