/** Every kind of storage that a site can use on a device. */
export const kinds = [
  'cookie',
  'local-storage',
  'session-storage',
  'indexed-db',
  'cache-storage',
  'service-worker',
  'file-system',
] as const;

export type Kind = (typeof kinds)[number];

/** The partition that holds an item of an embedded page, in the browsers' own words (CHIPS, storage keys). */
export interface Partition {
  /** Scheme and registrable domain of the page in the address bar: `https://example.com`. */
  readonly topLevelSite: string;
  /** Chromium keeps apart what was written below a frame of another site. */
  readonly hasCrossSiteAncestor?: boolean;
}

interface Stored {
  readonly name: string;
  readonly partition?: Partition | undefined;
  /** UTF-8 length of name and value. */
  readonly bytes: number;
}

export interface StoredCookie extends Stored {
  readonly kind: 'cookie';
  /** Without the leading dot. */
  readonly host: string;
  /** `false`: set with `Domain`, so that sub-domains get it too. A cookie of its own (RFC 6265bis 5.7). */
  readonly hostOnly: boolean;
  readonly path: string;
  /** The browser's cookie store: private windows and containers have their own. */
  readonly store: string;
  /** Epoch milliseconds; absent when it ends with the browser session. */
  readonly expires?: number | undefined;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite: 'none' | 'lax' | 'strict' | 'unset';
}

/** Kept per origin until somebody erases it. An `indexed-db` name is `database/store`. */
export interface OriginItem extends Stored {
  readonly kind: Exclude<Kind, 'cookie' | 'session-storage'>;
  readonly origin: string;
}

/** Each tab has its own, gone when the tab closes. */
export interface SessionItem extends Stored {
  readonly kind: 'session-storage';
  readonly origin: string;
  readonly tab: number;
}

/** What is in the browser now, without its value: values are read one by one, when a person asks. */
export type StoredItem = StoredCookie | OriginItem | SessionItem;

/** The host (with a port that is not the default) that an item belongs to. */
export const hostOf = (item: StoredItem): string =>
  item.kind === 'cookie' ? item.host : item.origin.slice(item.origin.indexOf('//') + 2);

/** Whether two items lie in the same partition, or both in none. */
export const samePartition = (one: Partition | undefined, other: Partition | undefined): boolean =>
  one?.topLevelSite === other?.topLevelSite && one?.hasCrossSiteAncestor === other?.hasCrossSiteAncestor;

/**
 * Tells one item from every other, twins on another path, domain, partition, store or tab included.
 * JSON, because it escapes whatever a hostile name could carry.
 */
export function itemId(item: StoredItem): string {
  const partition = item.partition
    ? [item.partition.topLevelSite, item.partition.hasCrossSiteAncestor ?? null]
    : [null, null];
  const place =
    item.kind === 'cookie'
      ? [item.host, item.hostOnly, item.path, item.store]
      : [item.origin, item.kind === 'session-storage' ? item.tab : null];
  return JSON.stringify([item.kind, item.name, ...partition, ...place]);
}
