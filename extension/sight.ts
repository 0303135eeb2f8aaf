import { itemId, type StoredItem, samePartition } from '../shared/core/inventory/stored-item.ts';
import type { Area } from '../shared/page/frame-storage.ts';
import type { ReadCookie } from './edges/cookies.ts';
import type { OpenFrame } from './edges/frames.ts';
import { itemsOf, type Observed, observe, partitionOf, type Stores } from './observe.ts';
import { siteOf, siteOfUrl } from './site.ts';

/** Where an item was seen: in the cookie jar, or in the storage of an open frame. */
export type Sight =
  | { readonly at: 'jar'; readonly cookie: ReadCookie }
  | { readonly at: 'frame'; readonly frame: OpenFrame; readonly area: Area };

const areas = { 'local-storage': 'localStorage', 'session-storage': 'sessionStorage' } as const;

const areaOf = ({ kind }: StoredItem): Area | undefined =>
  kind === 'local-storage' || kind === 'session-storage' ? areas[kind] : undefined;

/** All observed items by their id. */
export function sights({ cookies, frames }: Observed): ReadonlyMap<string, Sight> {
  const found = new Map<string, Sight>(cookies.map((cookie) => [itemId(cookie.item), { at: 'jar', cookie }]));
  for (const frame of frames) {
    for (const item of itemsOf(frame)) {
      const area = areaOf(item);
      if (area) found.set(itemId(item), { at: 'frame', frame, area });
    }
  }
  return found;
}

/** Whether the place where an item would be was looked at: without an open page of its origin nobody can tell. */
export function isInView(item: StoredItem, { frames }: Observed): boolean {
  if (item.kind === 'cookie') return true;
  const area = areaOf(item);
  return frames.some(
    (frame) =>
      area !== undefined &&
      frame.storage[area] !== null &&
      frame.storage.origin === item.origin &&
      frame.tab === (item.kind === 'session-storage' ? item.tab : frame.tab) &&
      samePartition(partitionOf(frame), item.partition),
  );
}

/** Looks at every site that the items belong to. */
export async function observeAll(items: readonly StoredItem[], stores: Stores): Promise<Observed> {
  const siteOfItem = (item: StoredItem) => (item.kind === 'cookie' ? siteOf(item.host) : siteOfUrl(item.origin));
  const sites = new Set(items.flatMap((item) => siteOfItem(item) ?? []));
  const seen = await Promise.all([...sites].map((site) => observe(site, stores)));
  return {
    cookies: seen.flatMap(({ cookies }) => cookies),
    frames: seen.flatMap(({ frames }) => frames),
    silent: seen.flatMap(({ silent }) => silent),
  };
}
