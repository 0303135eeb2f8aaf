import { itemId, type StoredItem } from '../shared/core/inventory/stored-item.ts';
import type { Erasure } from './erasure.ts';
import type { Observed, Stores } from './observe.ts';
import { isInView, observeAll, type Sight, sights } from './sight.ts';

/** Still there after the erasing: untouched, or written anew by somebody? */
function survival(before: Sight, after: Sight): 'kept' | 'rewritten' {
  if (before.at !== 'jar' || after.at !== 'jar') return 'rewritten';
  const same = before.cookie.value === after.cookie.value && before.cookie.item.expires === after.cookie.item.expires;
  return same ? 'kept' : 'rewritten';
}

async function perform(item: StoredItem, sight: Sight, { cookies, frames }: Stores): Promise<'done' | 'refused'> {
  try {
    await (sight.at === 'jar' ? cookies.erase(sight.cookie.item) : frames.erase(sight.frame, sight.area, item.name));
    return 'done';
  } catch {
    return 'refused';
  }
}

/**
 * Erases exactly these items and looks again. What a browser or a page answers to an erasing proves nothing
 * (Chromium reports success for cookies that it leaves), so only the second look decides.
 */
export async function erase(items: readonly StoredItem[], stores: Stores): Promise<Erasure[]> {
  const before: Observed = await observeAll(items, stores);
  const there = sights(before);
  const refused = new Set<string>();
  for (const item of items) {
    const id = itemId(item);
    const sight = there.get(id);
    if (sight && (await perform(item, sight, stores)) === 'refused') refused.add(id);
  }
  const after = await observeAll(items, stores);
  const left = sights(after);
  return items.map((item): Erasure => {
    const id = itemId(item);
    const [was, is] = [there.get(id), left.get(id)];
    if (is) {
      const because = refused.has(id) ? 'refused' : was ? survival(was, is) : 'rewritten';
      return { id, outcome: 'survived', because };
    }
    return isInView(item, after) ? { id, outcome: 'gone' } : { id, outcome: 'survived', because: 'no-open-page' };
  });
}
