import { itemId, type StoredItem } from '../shared/core/inventory/stored-item.ts';
import type { Stores } from './observe.ts';
import { observeAll, sights } from './sight.ts';

/** Reads the value of one item; `null` when it is not there or out of reach. */
export async function reveal(item: StoredItem, stores: Stores): Promise<string | null> {
  const sight = sights(await observeAll([item], stores)).get(itemId(item));
  if (!sight) return null;
  return sight.at === 'jar' ? sight.cookie.value : stores.frames.value(sight.frame, sight.area, item.name);
}
