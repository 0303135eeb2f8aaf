import { toBytes, toText } from './bytes.ts';
import { type Obstacle, type Part, type Place, partSize, shelvesAt } from './place.ts';

interface Entry {
  readonly url: string;
  readonly asked: readonly (readonly [string, string])[];
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** Statuses that have no body (Fetch, 2.2.3). */
const bodiless = new Set([101, 103, 204, 205, 304]);

/** Entries of a cache in their order, so many that they make a part. @param from number of the first one */
export async function copyCache(place: Place, from = '0'): Promise<Part | Obstacle> {
  const shelves = await shelvesAt(place);
  if (!shelves || !(await shelves.caches.has(place.name))) return 'unreadable';
  const cache = await shelves.caches.open(place.name);
  const requests = await cache.keys();
  const entries: Entry[] = [];
  let at = Number(from);
  for (let size = 0; at < requests.length && size < partSize; at += 1) {
    const request = requests[at];
    const response = request && (await cache.match(request));
    if (!response) continue;
    // The answer of another origin, which no script may read.
    if (response.type === 'opaque' || response.type === 'opaqueredirect') return 'uncopyable';
    const body = toText(await response.arrayBuffer());
    const { status, statusText } = response;
    entries.push({
      url: request.url,
      asked: [...request.headers],
      status,
      statusText,
      headers: [...response.headers],
      body,
    });
    size += body.length;
  }
  return { text: JSON.stringify(entries), next: at < requests.length ? String(at) : undefined };
}

/** Puts entries back into their cache, which is made anew if need be. What the site has put there meanwhile stays. */
export async function restoreCache(place: Place, text: string): Promise<Obstacle | undefined> {
  const entries: readonly Entry[] = JSON.parse(text);
  const shelves = await shelvesAt(place);
  if (!shelves) return 'reshaped';
  const cache = await shelves.caches.open(place.name);
  let newer = false;
  for (const { url, asked, status, statusText, headers, body } of entries) {
    const request = new Request(url, { headers: asked.map(([name, value]): [string, string] => [name, value]) });
    const there = await cache.match(request);
    if (there) {
      newer ||= there.status !== status || toText(await there.arrayBuffer()) !== body;
      continue;
    }
    const kept = headers.map(([name, value]): [string, string] => [name, value]);
    await cache.put(
      request,
      new Response(bodiless.has(status) ? null : toBytes(body), { status, statusText, headers: kept }),
    );
  }
  return newer ? 'partly' : undefined;
}
