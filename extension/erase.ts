import { itemId, type StoredItem } from '../shared/core/inventory/stored-item.ts';
import type { ErasedEdge } from './edges/erased.ts';
import type { Refusal } from './edges/frames.ts';
import { type Batch, batches } from './erasing/batches.ts';
import { isPrivate } from './erasing/shelf.ts';
import type { Erasure } from './erasure.ts';
import type { Stores } from './observe.ts';
import { observeAll, type Sight, sights, unseenBecause } from './sight.ts';

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

/** @returns what was in the way of each, as far as the browser tells */
function perform(batch: Batch, { cookies, frames }: Stores): Promise<readonly (Refusal | undefined)[]> {
  if (batch.of !== 'jar') {
    return frames.erase(
      batch.frame,
      batch.items.map(({ sight }) => sight.item),
    );
  }
  const erasing = batch.items.map(({ sight }) =>
    cookies.erase(sight.cookie.item).then(
      () => undefined,
      (): Refusal => 'refused',
    ),
  );
  return Promise.all(erasing);
}

const valueOf = (sight: Sight) => (sight.at === 'jar' ? sight.cookie.value : sight.value);
const itemOf = (sight: Sight) => (sight.at === 'jar' ? sight.cookie.item : sight.item);

interface Erasing {
  /** Remembers what is erased, so that it is known when it comes back. Its failing stops no erasing. */
  readonly erased: Pick<ErasedEdge, 'remember' | 'forget'>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Called with the number of items that a step is done with. */
  readonly onProgress?: (done: number) => void;
  /** Stops between two steps. */
  readonly signal?: AbortSignal;
}

/** What became of an erasing. */
export interface Erased {
  /** One each, in the order of the items. */
  readonly receipts: readonly Erasure[];
  /** Whether what comes back will be known again. */
  readonly remembered: boolean;
}

/**
 * Erases exactly these items and looks again. What a browser or a page answers to an erasing proves nothing
 * (Chromium reports success for cookies that it leaves), so only the second look decides.
 */
export async function erase(items: readonly StoredItem[], stores: Stores, erasing: Erasing): Promise<Erased> {
  const { erased, now, onProgress, signal } = erasing;
  const before = await observeAll(items, stores);
  const there = sights(before);
  const refused = new Map<string, Refusal>();
  const tried = new Set<string>();
  let remembered = true;
  for (const batch of batches(items, there)) {
    if (signal?.aborted) break;
    const ids = batch.items.map(({ id }) => id);
    const valued = batch.items.flatMap(({ id, sight }) => {
      const value = valueOf(sight);
      // Of a private window nothing is written down, no fingerprint either.
      return value === undefined || isPrivate(itemOf(sight)) ? [] : [{ id, value }];
    });
    // Before it goes: afterwards nobody could tell its value.
    const noted = await erased.remember(valued, now).then(
      () => true,
      () => false,
    );
    remembered &&= noted;
    const refusals = await perform(batch, stores);
    for (const id of ids) tried.add(id);
    const failed = ids.flatMap((id, at) => {
      const why = refusals[at];
      if (why) refused.set(id, why);
      return why ? [id] : [];
    });
    if (failed.length && noted) await erased.forget(failed);
    onProgress?.(tried.size);
  }
  const after = tried.size ? await observeAll(items, stores) : before;
  const left = sights(after);
  const receipts = items.map((item): Erasure => {
    const id = itemId(item);
    const [was, is] = [there.get(id), left.get(id)];
    if (!is) {
      const because = unseenBecause(item, after);
      return because ? { id, outcome: 'survived', because } : { id, outcome: 'gone' };
    }
    if (was && !tried.has(id)) return { id, outcome: 'survived', because: 'cancelled' };
    if (isEmptyStore(is) && !refused.has(id)) return { id, outcome: 'gone', because: 'emptied' };
    return { id, outcome: 'survived', because: refused.get(id) ?? (was ? survival(was, is) : 'rewritten') };
  });
  return { receipts, remembered };
}
