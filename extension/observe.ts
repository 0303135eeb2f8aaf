import type { Partition, StoredItem } from '../shared/core/inventory/stored-item.ts';
import type { CookieEdge, ReadCookie } from './edges/cookies.ts';
import type { FrameEdge, OpenFrame, SilentPage } from './edges/frames.ts';
import { partitionSite, siteOfUrl } from './site.ts';

/** The edges through which stored items are seen and erased. */
export interface Stores {
  readonly cookies: CookieEdge;
  readonly frames: FrameEdge;
}

/** What was seen of a site, unjudged. */
export interface Observed {
  readonly cookies: readonly ReadCookie[];
  readonly frames: readonly OpenFrame[];
  readonly silent: readonly SilentPage[];
}

/** Looks at everything of a site that can be seen now. */
export async function observe(site: string, { cookies, frames }: Stores): Promise<Observed> {
  const [read, seen] = await Promise.all([cookies.all(site), frames.read()]);
  return {
    cookies: read,
    frames: seen.frames.filter(({ storage }) => siteOfUrl(storage.origin) === site),
    silent: seen.silent.filter(({ page }) => siteOfUrl(page) === site),
  };
}

/** The partition that a frame writes to: none in a page of its own site, else that of the page around it. */
export function partitionOf({ page, storage }: OpenFrame): Partition | undefined {
  if (storage.top) return undefined;
  const own = partitionSite(storage.origin);
  const around = (storage.ancestors ?? [new URL(page).origin]).map((origin) =>
    URL.canParse(origin) ? partitionSite(origin) : 'null',
  );
  if (around.every((site) => site === own)) return undefined;
  return { topLevelSite: partitionSite(new URL(page).origin), hasCrossSiteAncestor: true };
}

/** The items of a frame's web storages. */
export function itemsOf(frame: OpenFrame): readonly StoredItem[] {
  const { origin, localStorage, sessionStorage } = frame.storage;
  const partition = partitionOf(frame);
  return [
    ...(localStorage ?? []).map(
      ([name, bytes]): StoredItem => ({ kind: 'local-storage', name, bytes, origin, partition }),
    ),
    ...(sessionStorage ?? []).map(
      ([name, bytes]): StoredItem => ({ kind: 'session-storage', name, bytes, origin, partition, tab: frame.tab }),
    ),
  ];
}
