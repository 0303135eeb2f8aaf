import type { Place } from '../frame/records.ts';

export type { Place };

/** Where an origin keeps things: its default place, or a storage bucket. */
export interface Shelves {
  readonly indexedDB: IDBFactory;
  readonly caches: CacheStorage;
  getDirectory(): Promise<FileSystemDirectoryHandle>;
}

interface Buckets {
  keys(): Promise<string[]>;
  open(name: string): Promise<Shelves>;
}

/** @returns `undefined` where the bucket is no more, or the browser has none */
export async function shelvesAt({ bucket }: Place): Promise<Shelves | undefined> {
  if (bucket === null)
    // Plain http has no caches; nothing asks for them there.
    return {
      indexedDB: globalThis.indexedDB,
      caches: globalThis.caches,
      getDirectory: () => navigator.storage.getDirectory(),
    };
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  return storageBuckets && (await storageBuckets.keys()).includes(bucket) ? storageBuckets.open(bucket) : undefined;
}

/** One part of a copy, as text, and where the next one begins. */
export interface Part {
  readonly text: string;
  /** Absent with the last part. */
  readonly next?: string | undefined;
}

/**
 * Why something could not be copied, or not be put back. `busy`: a page has it in hand. `rewritten`: there is a newer one
 * in its place; `partly`: of some of it. What is newer is left as it is.
 */
export const obstacles = [
  'uncopyable',
  'unreadable',
  'too-large',
  'busy',
  'reshaped',
  'refused',
  'rewritten',
  'partly',
] as const;
export type Obstacle = (typeof obstacles)[number];

/** A part is not much longer than this. Characters. */
export const partSize = 2_000_000;
