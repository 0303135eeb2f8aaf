import * as z from 'zod/mini';
import { storedCookieSchema } from '../../shared/core/inventory/schema.ts';
import {
  hostOf,
  itemId,
  type OriginItem,
  type SessionItem,
  type StoredItem,
} from '../../shared/core/inventory/stored-item.ts';
import type { CookieWriter } from '../edges/cookie-writer.ts';
import type { ReadCookie } from '../edges/cookies.ts';
import { isWebStorage, type OpenFrame } from '../edges/frames.ts';
import { groupBy } from '../group-by.ts';
import type { Observed, Stores } from '../observe.ts';
import { framesFor, observeAll } from '../sight.ts';
import { siteOf } from '../site.ts';
import type { Copier } from './copier.ts';
import type { Unreturned } from './job.ts';

const cookieCopy = z.strictObject({ item: storedCookieSchema, value: z.string() });

interface Restoring {
  readonly stores: Stores;
  readonly copier: Copier;
  readonly cookies: Pick<CookieWriter, 'restore'>;
  readonly piece: (at: number, part: number) => Promise<string | undefined>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Called when some are dealt with. */
  readonly onStep: (step: readonly Returned[]) => Promise<void>;
}

/** What became of bringing an item back; without `why` it is back. */
export interface Returned {
  readonly at: number;
  readonly why?: Unreturned | undefined;
}

interface Kept<Item extends StoredItem> {
  readonly at: number;
  readonly item: Item;
}

/** Cookies in one step, entries in one step. */
const together = 25;

/** What is in the place of a cookie by now. */
type There = ReadonlyMap<string, ReadCookie>;

async function jarOf(kept: readonly Kept<StoredItem>[], { stores }: Restoring): Promise<There> {
  const sites = new Set(kept.flatMap(({ item }) => siteOf(hostOf(item)) ?? []));
  const read = await Promise.all([...sites].map((site) => stores.cookies.all(site)));
  return new Map(read.flat().map((cookie) => [itemId(cookie.item), cookie]));
}

async function restoreCookie({ at }: Kept<StoredItem>, there: There, restoring: Restoring): Promise<Returned> {
  const { cookies, piece, now } = restoring;
  const text = await piece(at, 0);
  if (text === undefined) return { at, why: 'expired' };
  const { item, value } = z.parse(cookieCopy, JSON.parse(text));
  // With the same value, an undoing that was stopped has put it back.
  const newer = there.get(itemId(item));
  if (newer) return newer.value === value ? { at } : { at, why: 'rewritten' };
  if (item.expires !== undefined && item.expires <= now) return { at, why: 'expired' };
  const back = await cookies.restore(item, value).catch(() => false);
  return back ? { at } : { at, why: 'refused' };
}

async function restoreEntries(
  all: readonly Kept<OriginItem | SessionItem>[],
  frame: OpenFrame,
  { stores, piece }: Restoring,
): Promise<readonly Returned[]> {
  const [first] = all;
  if (!first || !isWebStorage(first.item.kind)) return [];
  const texts = await Promise.all(all.map(({ at }) => piece(at, 0)));
  const there = all.flatMap(({ at, item }, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ at, entry: [item.name, z.parse(z.string(), JSON.parse(text))] as const }];
  });
  const written = await stores.frames
    .write(
      frame,
      first.item.kind,
      there.map(({ entry }) => entry),
    )
    .catch(() => []);
  const outcomes = new Map(there.map(({ at }, index) => [at, written[index]]));
  return all.map(({ at }) => {
    const outcome = outcomes.get(at) ?? 'refused';
    return outcome === 'there' ? { at } : { at, why: outcome };
  });
}

async function restoreFramed(
  all: readonly Kept<OriginItem | SessionItem>[],
  seen: Observed,
  restoring: Restoring,
): Promise<void> {
  const placeOf = ({ at, item }: Kept<OriginItem | SessionItem>) => {
    const [frame] = framesFor(item, seen);
    return frame && isWebStorage(item.kind) ? JSON.stringify([frame.tab, frame.frame, item.kind]) : String(at);
  };
  for (const group of groupBy(all, placeOf).values()) {
    const [{ at, item }] = group;
    const [frame] = framesFor(item, seen);
    if (!frame) await restoring.onStep(group.map(({ at }) => ({ at, why: 'no-open-page' })));
    else if (isWebStorage(item.kind)) await restoring.onStep(await restoreEntries(group, frame, restoring));
    else {
      const parts = (part: number) => restoring.piece(at, part);
      const why = await restoring.copier.restore(frame, item, parts).catch((): Unreturned => 'refused');
      await restoring.onStep([{ at, why }]);
    }
  }
}

/** Brings items back as they were, from their copies. What was written in their places since is newer, and stays. */
export async function restoreItems(kept: readonly Kept<StoredItem>[], restoring: Restoring): Promise<void> {
  const cookies = kept.filter(({ item }) => item.kind === 'cookie');
  for (let from = 0; from < cookies.length; from += together) {
    const step = cookies.slice(from, from + together);
    const there = await jarOf(step, restoring);
    await restoring.onStep(await Promise.all(step.map((one) => restoreCookie(one, there, restoring))));
  }
  const framed = kept.flatMap(({ at, item }) => (item.kind === 'cookie' ? [] : [{ at, item }]));
  if (!framed.length) return;
  const seen = await observeAll(
    framed.map(({ item }) => item),
    restoring.stores,
  );
  await restoreFramed(framed, seen, restoring);
}
