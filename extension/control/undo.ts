import { itemId, type StoredItem } from '../../shared/core/inventory/stored-item.ts';
import type { CookieWriter } from '../edges/cookie-writer.ts';
import type { EntryWriter } from '../edges/entry-writer.ts';
import type { ErasedItem } from '../edges/undo.ts';
import type { Stores } from '../observe.ts';
import { observeAll, sights } from '../sight.ts';

const areas = { 'local-storage': 'localStorage', 'session-storage': 'sessionStorage' } as const;

const canComeBack = ({ kind }: StoredItem) =>
  kind === 'cookie' || kind === 'local-storage' || kind === 'session-storage';

/** Copies what can be brought back of these items: cookies and web storage, with their whole values. */
export async function copyOf(items: readonly StoredItem[], stores: Stores): Promise<readonly ErasedItem[]> {
  const wanted = items.filter(canComeBack);
  const there = sights(await observeAll(wanted, stores));
  const copies = await Promise.all(
    wanted.map(async (named): Promise<readonly ErasedItem[]> => {
      const sight = there.get(itemId(named));
      if (!sight) return [];
      if (sight.at === 'jar') return [{ item: sight.cookie.item, value: sight.cookie.value }];
      const value = await stores.frames.value(sight.frame, sight.item);
      return value === null ? [] : [{ item: sight.item, value }];
    }),
  );
  return copies.flat();
}

/** Brings an item back as it was. @returns whether the browser, or an open page of its origin, took it */
export async function restore(
  { item, value }: ErasedItem,
  cookies: CookieWriter,
  entries: EntryWriter,
): Promise<boolean> {
  if (item.kind === 'cookie') return cookies.restore(item, value);
  if (item.kind !== 'local-storage' && item.kind !== 'session-storage') return false;
  const { kind, origin, name } = item;
  return entries.write({
    origin,
    area: areas[kind],
    name,
    value,
    tab: item.kind === 'session-storage' ? item.tab : undefined,
  });
}
