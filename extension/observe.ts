import { consentCookies } from './consents.ts';
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
  /** Cookie stores that could not be read. */
  readonly unread: readonly string[];
}

/** How far an observation has come: origins read to the bottom, of all that can be. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

interface Observing {
  /**
   * Called as origins are read to the bottom; before that with what is quick to read: some cookies, all of them where
   * pages take their time, then web storages too.
   */
  readonly onProgress?: (progress: Progress, part?: Observed) => void;
  readonly signal?: AbortSignal;
}

/** Frames that share everything but the storage of their tab: one of them tells for all. */
const depthKey = (frame: OpenFrame) =>
  JSON.stringify([frame.storage.origin, partitionOf(frame) ?? null, frame.store ?? null]);

async function withObservations(frame: OpenFrame, frames: FrameEdge): Promise<OpenFrame> {
  const observations = await frames.observations(frame);
  return observations ? { ...frame, observations } : frame;
}

const withDeep = (frame: OpenFrame, deep: DeepStorage | undefined): OpenFrame => (deep ? { ...frame, deep } : frame);

/** As many as fill a screen. */
const screenful = 40;

/** So long pages may take to answer before all cookies are shown without them. Milliseconds. */
const briefly = 300;

/** The first cookies that a person sees, and those by which all are judged. */
function firstOf(cookies: readonly ReadCookie[]): readonly ReadCookie[] {
  const telling = consentCookies({ cookies });
  return [...telling, ...cookies.filter((cookie) => !telling.includes(cookie)).slice(0, screenful)];
}

const pause = (time: number) => new Promise<undefined>((resolve) => setTimeout(resolve, time, undefined));

/** Cookies and web storages of a site: what is quick to read. */
export async function observeSurface(
  site: string,
  { cookies, frames }: Stores,
  onCookies?: (seen: Observed) => void,
): Promise<Observed> {
  const unread: string[] = [];
  const reading = cookies.all(site, (store) => unread.push(store));
  const looking = frames.read(site);
  const read = await reading;
  const tell = (told: readonly ReadCookie[]) => onCookies?.({ cookies: told, frames: [], silent: [], unread });
  const first = firstOf(read);
  tell(first);
  if (onCookies && first.length < read.length && !(await Promise.race([looking, pause(briefly)]))) tell(read);
  const seen = await looking;
  const own = seen.frames.filter(({ storage }) => siteOfUrl(storage.origin) === site);
  return {
    cookies: read,
    frames: own,
    silent: seen.silent.filter(({ page }) => siteOfUrl(page) === site),
    unread,
  };
}

/** What a page answers, or nothing once nobody waits for it any more: a large database takes its time. */
function unless<Value>(signal: AbortSignal | undefined, answer: Promise<Value>): Promise<Value | undefined> {
  if (!signal) return answer;
  const stopped = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return Promise.race([answer, stopped]);
}

/** Looks at everything of a site that can be seen now. Cancelled, it gives back what it has. */
export async function observe(site: string, stores: Stores, { onProgress, signal }: Observing = {}): Promise<Observed> {
  const surface = await observeSurface(site, stores, (cookies) => onProgress?.({ done: 0, of: 0 }, cookies));
  const deep = new Map<OpenFrame, DeepStorage>();
  const observed = Promise.all(surface.frames.map((frame) => withObservations(frame, stores.frames)));
  // The last one of a key stays: a page before its frames.
  const order = surface.frames.toSorted((one, other) => Number(one.storage.top) - Number(other.storage.top));
  const deepest = [...new Map(order.map((frame) => [depthKey(frame), frame])).values()];
  onProgress?.({ done: 0, of: deepest.length }, surface);
  for (const frame of deepest) {
    if (signal?.aborted) break;
    const read = await unless(signal, stores.frames.readDeep(frame));
    if (!read) break;
    deep.set(frame, read);
    onProgress?.({ done: deep.size, of: deepest.length });
  }
  const told = (await unless(signal, observed)) ?? surface.frames;
  return { ...surface, frames: told.map((frame, at) => withDeep(frame, deep.get(surface.frames[at] ?? frame))) };
}
