import { itemId, type StoredItem } from '../shared/core/inventory/stored-item.ts';
import type { Valued } from './edges/erased.ts';
import type { Erasure } from './erasure.ts';
import type { Observed, Stores } from './observe.ts';
import { isInView, observeAll, type Sight, sights } from './sight.ts';

/** Still there after the erasing: untouched, or written anew by somebody? */
function survival(before: Sight, after: Sight): 'kept' | 'rewritten' {
  if (before.at !== 'jar' || after.at !== 'jar') return 'rewritten';
  const same = before.cookie.value === after.cookie.value && before.cookie.item.expires === after.cookie.item.expires;
  return same ? 'kept' : 'rewritten';
}

/** A store that other stores of its database keep alive: what it held is gone. */
const isEmptyStore = (sight: Sight) =>
  sight.at === 'frame' &&
  sight.item.kind === 'indexed-db' &&
  sight.item.contents?.of === 'database' &&
  sight.item.contents.records === 0;

async function perform(sight: Sight, { cookies, frames }: Stores): Promise<'done' | 'refused'> {
  try {
    await (sight.at === 'jar' ? cookies.erase(sight.cookie.item) : frames.erase(sight.frame, sight.item));
    return 'done';
  } catch {
    return 'refused';
  }
}

/**
 * Erases exactly these items and looks again. What a browser or a page answers to an erasing proves nothing
 * (Chromium reports success for cookies that it leaves), so only the second look decides.
 * @param remember is told what was erased, so that it is known when it comes back
 */
export async function erase(
  items: readonly StoredItem[],
  stores: Stores,
  remember: (gone: readonly Valued[]) => Promise<void>,
): Promise<Erasure[]> {
  const before: Observed = await observeAll(items, stores);
  const there = sights(before);
  const refused = new Set<string>();
  for (const item of items) {
    const id = itemId(item);
    const sight = there.get(id);
    if (sight && (await perform(sight, stores)) === 'refused') refused.add(id);
  }
  await remember(
    items.flatMap((item) => {
      const id = itemId(item);
      const sight = refused.has(id) ? undefined : there.get(id);
      const value = sight?.at === 'jar' ? sight.cookie.value : sight?.value;
      return value === undefined ? [] : [{ id, value }];
    }),
  );
  const after = await observeAll(items, stores);
  const left = sights(after);
  return items.map((item): Erasure => {
    const id = itemId(item);
    const [was, is] = [there.get(id), left.get(id)];
    if (is) {
      if (isEmptyStore(is) && !refused.has(id)) return { id, outcome: 'gone', because: 'emptied' };
      const because = refused.has(id) ? 'refused' : was ? survival(was, is) : 'rewritten';
      return { id, outcome: 'survived', because };
    }
    return isInView(item, after) ? { id, outcome: 'gone' } : { id, outcome: 'survived', because: 'no-open-page' };
  });
}
