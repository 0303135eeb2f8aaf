import type { OriginItem, Partition, StoredItem } from '../shared/core/inventory/stored-item.ts';
import type { FrameDatabase } from '../shared/page/frame/databases.ts';
import type { FrameEntry } from '../shared/page/frame/web-storage.ts';
import type { DeepStorage, OpenFrame } from './edges/frames.ts';
import { partitionSite } from './site.ts';

/** A stored item with the beginning of its value, where it has one that can be read along. */
export interface SeenItem {
  readonly item: StoredItem;
  readonly value?: string;
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

type Where = Pick<OriginItem, 'origin' | 'partition' | 'store'>;

const inBucket = (bucket: string | null) => (bucket === null ? {} : { bucket });

function databaseItems({ bucket, name, stores }: FrameDatabase, where: Where): readonly OriginItem[] {
  const kept = { kind: 'indexed-db', ...where, ...inBucket(bucket) } as const;
  if (!stores?.length) {
    return [{ ...kept, name: `${name}/`, contents: { of: 'database', database: name, indexes: [] } }];
  }
  return stores.map(({ name: store, records, indexes }) => ({
    ...kept,
    name: `${name}/${store}`,
    contents: { of: 'database', database: name, store, records, indexes },
  }));
}

function deepItems({ databases, caches, workers, files }: DeepStorage, where: Where): readonly OriginItem[] {
  return [
    ...(databases ?? []).flatMap((database) => databaseItems(database, where)),
    ...(caches ?? []).map(
      ({ bucket, name, entries }): OriginItem => ({
        kind: 'cache-storage',
        name,
        ...where,
        ...inBucket(bucket),
        contents: { of: 'cache', entries },
      }),
    ),
    ...(workers ?? []).map(
      ({ scope, script }): OriginItem => ({
        kind: 'service-worker',
        name: script,
        ...where,
        contents: { of: 'worker', scope },
      }),
    ),
    ...(files?.files ?? []).map(
      ({ bucket, path, bytes }): OriginItem => ({
        kind: 'file-system',
        name: path,
        bytes,
        ...where,
        ...inBucket(bucket),
      }),
    ),
  ];
}

/** All that a frame told, as stored items. */
export function seenIn(frame: OpenFrame): readonly SeenItem[] {
  const { origin, localStorage, sessionStorage } = frame.storage;
  const where: Where = { origin, partition: partitionOf(frame), ...(frame.store && { store: frame.store }) };
  const { tab } = frame;
  const local = ([name, bytes, value]: FrameEntry): SeenItem => ({
    item: { kind: 'local-storage', name, bytes, ...where },
    value,
  });
  const session = ([name, bytes, value]: FrameEntry): SeenItem => ({
    item: { kind: 'session-storage', name, bytes, ...where, tab },
    value,
  });
  return [
    ...(localStorage ?? []).map(local),
    ...(sessionStorage ?? []).map(session),
    ...(frame.deep ? deepItems(frame.deep, where) : []).map((item) => ({ item })),
  ];
}
