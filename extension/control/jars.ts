import type { Partition } from '../../shared/core/inventory/stored-item.ts';
import type { WantedCookie } from '../../shared/core/plan/set-cookie.ts';
import { partitionSite } from '../site.ts';
import type { Jar } from './passing.ts';

/** Where a page or a response is shown. */
export interface Place {
  readonly url: string;
  readonly tab: number;
  readonly frame: number;
  /** Address of the page around it, where that is known. */
  readonly top: string | undefined;
  readonly store: string | undefined;
  /** Origin of the page that a response is only a part of. */
  readonly from?: string;
}

/** Origins around a frame that shows this one, the nearest first; `undefined` where nobody tells. */
export type Around = (tab: number, frame: number, origin: string) => Promise<readonly string[] | undefined>;

interface Partitions {
  readonly around: Around;
  /** Whether the browser keeps apart all that is below another site (Firefox). */
  readonly waits: boolean;
}

const siteAt = (origin: string) => (URL.canParse(origin) ? partitionSite(origin) : 'null');

/** Sites around a frame, the nearest first; `undefined` where nobody tells. */
async function sitesAround({ url, tab, frame, from }: Omit<Place, 'top' | 'store'>, around: Around) {
  const own = from === undefined ? [] : [siteAt(from)];
  if (frame === 0) return own;
  const told = await around(tab, frame, from ?? new URL(url).origin);
  return told?.length ? [...own, ...told.map(siteAt)] : undefined;
}

/** The partition of what is wanted there; `undefined` where nobody knows. */
async function partitionOf(place: Place, { around, waits }: Partitions): Promise<Partition | undefined> {
  const { url, frame, top } = place;
  const own = partitionSite(url);
  const sites = frame === 0 || !waits ? await sitesAround(place, around) : undefined;
  const topLevelSite = sites?.at(-1) ?? (top === undefined ? (frame === 0 ? own : undefined) : siteAt(top));
  if (topLevelSite === undefined) return undefined;
  if (waits) return { topLevelSite };
  // With its own site at the top, another one may still be in between.
  if (!sites && topLevelSite === own) return undefined;
  return { topLevelSite, hasCrossSiteAncestor: [topLevelSite, ...(sites ?? [])].some((site) => site !== own) };
}

/** Whether it is known that no other site is around a page, or asks for a response. Firefox tells it of no frame. */
export async function isAmongOwn(place: Omit<Place, 'top' | 'store'>, { around, waits }: Partitions): Promise<boolean> {
  if (waits) return place.frame === 0;
  const own = partitionSite(place.url);
  // A worker has no page around it that anybody could tell.
  if (place.tab < 0) return place.from !== undefined && siteAt(place.from) === own;
  return Boolean((await sitesAround(place, around))?.every((site) => site === own));
}

/** Tells where each of these cookies belongs; `undefined` where nobody knows. */
export async function jarsOf(
  wanted: readonly (WantedCookie | undefined)[],
  place: Place,
  partitions: Partitions,
): Promise<(cookie: WantedCookie) => Omit<Jar, 'by'> | undefined> {
  const { url, store } = place;
  const { waits } = partitions;
  const asked = waits || wanted.some((cookie) => cookie?.partitioned);
  const partition = asked ? await partitionOf(place, partitions) : undefined;
  const isBelow = waits && partition?.topLevelSite !== partitionSite(url);
  return ({ partitioned }) => {
    if (!partitioned && !isBelow) return { url, store };
    return partition && { url, store, partition };
  };
}
