import { itemId, type StoredItem } from '../shared/core/inventory/stored-item.ts';
import type { Content } from '../shared/page/frame/records.ts';
import { isWebStorage } from './edges/frames.ts';
import type { Stores } from './observe.ts';
import { observeAll, type Sight, sights } from './sight.ts';

const sightOf = async (item: StoredItem, stores: Stores): Promise<Sight | undefined> =>
  sights(await observeAll([item], stores)).get(itemId(item));

/** Reads the value of one item; `null` when it is not there or out of reach. */
export async function reveal(item: StoredItem, stores: Stores): Promise<string | null> {
  const sight = await sightOf(item, stores);
  if (!sight) return null;
  if (sight.at === 'jar') return sight.cookie.value;
  const { kind, name } = sight.item;
  return isWebStorage(kind) ? ((await stores.frames.values(sight.frame, kind, [name]))[0] ?? null) : null;
}

/** How many records or entries are shown at once. */
const pageSize = 20;

/** Reads a page of what a container holds; `null` when it is not there or out of reach. */
export async function contentsOf(item: StoredItem, from: number, stores: Stores): Promise<readonly Content[] | null> {
  const sight = await sightOf(item, stores);
  return sight?.at === 'frame' ? stores.frames.contents(sight.frame, sight.item, from, pageSize) : null;
}
