import {
  itemId,
  type OriginItem,
  type SessionItem,
  type StoredItem,
  samePartition,
} from '../shared/core/inventory/stored-item.ts';
import type { ReadCookie } from './edges/cookies.ts';
import type { DeepStorage, OpenFrame } from './edges/frames.ts';
import { partitionOf, seenIn } from './frame-items.ts';
import { type Observed, observe, observeSurface, type Stores } from './observe.ts';
import { siteOf, siteOfUrl } from './site.ts';

/** Where an item was seen: in the cookie jar, or in an open frame. */
export type Sight =
  | { readonly at: 'jar'; readonly cookie: ReadCookie }
  | {
      readonly at: 'frame';
      readonly frame: OpenFrame;
      readonly item: OriginItem | SessionItem;
      /** The beginning of it, where it was read along. */
      readonly value?: string | undefined;
    };

/** All observed items by their id. */
export function sights({ cookies, frames }: Observed): ReadonlyMap<string, Sight> {
  const found = new Map<string, Sight>(cookies.map((cookie) => [itemId(cookie.item), { at: 'jar', cookie }]));
  for (const frame of frames) {
    for (const { item, value } of seenIn(frame)) {
      if (item.kind !== 'cookie') found.set(itemId(item), { at: 'frame', frame, item, value });
    }
  }
  return found;
}

const shelves = {
  'indexed-db': 'databases',
  'cache-storage': 'caches',
  'service-worker': 'workers',
  'file-system': 'files',
} as const satisfies Partial<Record<StoredItem['kind'], keyof DeepStorage>>;

const isDeep = ({ kind }: StoredItem): boolean => Object.hasOwn(shelves, kind);

/** Whether the frame told of the store that would hold the item. */
function showsStoreOf(frame: OpenFrame, item: OriginItem | SessionItem): boolean {
  if (item.kind === 'local-storage') return frame.storage.localStorage !== null;
  if (item.kind === 'session-storage') return frame.storage.sessionStorage !== null && frame.tab === item.tab;
  return frame.deep !== undefined && frame.deep[shelves[item.kind]] !== null;
}

/** The frames that reach the place where an item is, or would be. */
export const framesFor = (item: OriginItem | SessionItem, { frames }: Observed): readonly OpenFrame[] =>
  frames.filter(
    (frame) =>
      frame.storage.origin === item.origin &&
      frame.store === item.store &&
      showsStoreOf(frame, item) &&
      samePartition(partitionOf(frame), item.partition),
  );

/**
 * Why the place where an item would be was not looked at: without an open page of its origin nobody can tell, nor where
 * that page keeps its database busy. `undefined` where it was.
 */
export function unseenBecause(item: StoredItem, seen: Observed): 'no-open-page' | 'busy' | undefined {
  if (item.kind === 'cookie') return undefined;
  const frames = framesFor(item, seen);
  if (!frames.length) return 'no-open-page';
  const { contents, bucket = null } = item.kind === 'session-storage' ? {} : item;
  if (contents?.of !== 'database') return undefined;
  const isClosed = ({ deep }: OpenFrame) =>
    deep?.databases?.some((one) => one.name === contents.database && one.bucket === bucket && !one.stores);
  return frames.some(isClosed) ? 'busy' : undefined;
}

/** Looks at every site that the items belong to, as deep as they lie. */
export async function observeAll(items: readonly StoredItem[], stores: Stores): Promise<Observed> {
  const siteOfItem = (item: StoredItem) => (item.kind === 'cookie' ? siteOf(item.host) : siteOfUrl(item.origin));
  const sites = new Set(items.flatMap((item) => siteOfItem(item) ?? []));
  const look = items.some(isDeep) ? observe : observeSurface;
  const seen = await Promise.all([...sites].map((site) => look(site, stores)));
  return {
    cookies: seen.flatMap(({ cookies }) => cookies),
    frames: seen.flatMap(({ frames }) => frames),
    silent: seen.flatMap(({ silent }) => silent),
    unread: seen.flatMap(({ unread }) => unread),
  };
}
