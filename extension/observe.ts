import type { CookieEdge, ReadCookie } from './edges/cookies.ts';
import type { DeepStorage, FrameEdge, OpenFrame, SilentPage } from './edges/frames.ts';
import { partitionOf } from './frame-items.ts';
import { siteOfUrl } from './site.ts';

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

/** How far an observation has come: origins read to the bottom, of all that can be. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

interface Observing {
  /** Called as origins are read to the bottom; first of all with what is quick to read: cookies and web storages. */
  readonly onProgress?: (progress: Progress, surface?: Observed) => void;
  readonly signal?: AbortSignal;
}

/** Frames that share everything but the storage of their tab: one of them tells for all. */
const depthKey = (frame: OpenFrame) => JSON.stringify([frame.storage.origin, partitionOf(frame) ?? null]);

async function withObservations(frame: OpenFrame, frames: FrameEdge): Promise<OpenFrame> {
  const observations = frame.storage.top ? await frames.observations(frame) : null;
  return observations ? { ...frame, observations } : frame;
}

const withDeep = (frame: OpenFrame, deep: DeepStorage | undefined): OpenFrame => (deep ? { ...frame, deep } : frame);

/** Cookies and web storages of a site: what is quick to read. */
export async function observeSurface(site: string, { cookies, frames }: Stores): Promise<Observed> {
  const [read, seen] = await Promise.all([cookies.all(site), frames.read()]);
  const own = seen.frames.filter(({ storage }) => siteOfUrl(storage.origin) === site);
  return {
    cookies: read,
    frames: await Promise.all(own.map((frame) => withObservations(frame, frames))),
    silent: seen.silent.filter(({ page }) => siteOfUrl(page) === site),
  };
}

/** Looks at everything of a site that can be seen now. Cancelled, it gives back what it has. */
export async function observe(site: string, stores: Stores, { onProgress, signal }: Observing = {}): Promise<Observed> {
  const surface = await observeSurface(site, stores);
  const deep = new Map<OpenFrame, DeepStorage>();
  const seen = (): Observed => ({
    ...surface,
    frames: surface.frames.map((frame) => withDeep(frame, deep.get(frame))),
  });
  // The last one of a key stays: a page before its frames.
  const order = surface.frames.toSorted((one, other) => Number(one.storage.top) - Number(other.storage.top));
  const deepest = [...new Map(order.map((frame) => [depthKey(frame), frame])).values()];
  onProgress?.({ done: 0, of: deepest.length }, surface);
  for (const frame of deepest) {
    if (signal?.aborted) break;
    deep.set(frame, await stores.frames.readDeep(frame));
    onProgress?.({ done: deep.size, of: deepest.length });
  }
  return seen();
}
