import type { Content, Place } from './records.ts';

export interface FrameCache {
  readonly bucket: string | null;
  readonly name: string;
  readonly entries: number;
}

/** All caches with the number of their entries. @returns JSON of {@link FrameCache}s, or `null` where refused */
export async function readCaches(): Promise<string> {
  type Buckets = { keys(): Promise<string[]>; open(name: string): Promise<{ readonly caches: CacheStorage }> };
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  try {
    const named = await Promise.all(
      ((await storageBuckets?.keys()) ?? []).map(async (key) => [key, await storageBuckets?.open(key)] as const),
    );
    const shelves: (readonly [string | null, CacheStorage])[] = [
      [null, caches],
      ...named.flatMap(([key, bucket]) => (bucket ? [[key, bucket.caches] as const] : [])),
    ];
    const found = await Promise.all(
      shelves.map(async ([bucket, shelf]) =>
        Promise.all(
          (await shelf.keys()).map(async (name): Promise<FrameCache> => {
            const cache = await shelf.open(name);
            return { bucket, name, entries: (await cache.keys()).length };
          }),
        ),
      ),
    );
    return JSON.stringify(found.flat());
  } catch {
    return 'null';
  }
}

/** Some entries of a cache: address and kind of each. @returns JSON of {@link Content}s, or of `null` */
export async function readCacheEntries(origin: string, place: string, from: number, count: number): Promise<string> {
  type Buckets = { open(name: string): Promise<{ readonly caches: CacheStorage }> };
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  const { bucket, name }: Place = JSON.parse(place);
  const shelf = bucket === null ? caches : (await storageBuckets?.open(bucket))?.caches;
  if (window.origin !== origin || !shelf || !(await shelf.has(name))) return 'null';
  const cache = await shelf.open(name);
  const entries = (await cache.keys()).slice(from, from + count).map(async (request): Promise<Content> => {
    const response = await cache.match(request);
    const { status, headers } = response ?? { status: 0, headers: new Headers() };
    const about = [request.method, status || 'opaque', headers.get('content-type'), headers.get('date')];
    return { name: request.url, value: about.filter(Boolean).join(' · ') };
  });
  return JSON.stringify(await Promise.all(entries));
}

/** Erases a cache. @param place JSON of a {@link Place} */
export async function eraseCache(origin: string, place: string): Promise<string> {
  type Buckets = { open(name: string): Promise<{ readonly caches: CacheStorage }> };
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  const { bucket, name }: Place = JSON.parse(place);
  const shelf = bucket === null ? caches : (await storageBuckets?.open(bucket))?.caches;
  if (window.origin === origin) await shelf?.delete(name);
  return 'null';
}
