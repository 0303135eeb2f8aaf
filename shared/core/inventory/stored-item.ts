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
  /** UTF-8 length of name and value; absent where no browser tells (databases, caches, workers). */
  readonly bytes?: number | undefined;
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

/** What a container is and holds, beyond its name. */
export type Contents =
  | {
      readonly of: 'database';
      readonly database: string;
      /** Absent: the database has no store, or could not be opened. */
      readonly store?: string | undefined;
      readonly records?: number | undefined;
      readonly indexes: readonly string[];
    }
  | { readonly of: 'cache'; readonly entries: number }
  | { readonly of: 'worker'; readonly scope: string };

/**
 * Kept per origin until somebody erases it. An `indexed-db` name is `database/store`, a `service-worker` is named by
 * the address of its script, a `file-system` item by its path.
 */
export interface OriginItem extends Stored {
  readonly kind: Exclude<Kind, 'cookie' | 'session-storage'>;
  readonly origin: string;
  /** The browser's store for private windows or a container; absent for that of ordinary windows. */
  readonly store?: string | undefined;
  /** The storage bucket it lies in; absent for the default one. */
  readonly bucket?: string | undefined;
  readonly contents?: Contents | undefined;
}

/** Each tab has its own, gone when the tab closes. */
export interface SessionItem extends Stored {
  readonly kind: 'session-storage';
  readonly origin: string;
  /** As above; the tab alone tells whose it is. */
  readonly store?: string | undefined;
  readonly tab: number;
}

/** What is in the browser now, without its value: values are read one by one, when a person asks. */
export type StoredItem = StoredCookie | OriginItem | SessionItem;

/** The host (with a port that is not the default) that an item belongs to. */
export const hostOf = (item: StoredItem): string =>
  item.kind === 'cookie' ? item.host : item.origin.slice(item.origin.indexOf('//') + 2);

/**
 * The host without its port: the address by which a person knows a site. Cookies know no ports (RFC 6265bis 8.5), so one
 * lies at every port of its host.
 */
export const portless = (host: string): string => host.replace(/:\d+$/, '');

/** Whether two items lie in the same partition, or both in none. */
export const samePartition = (one: Partition | undefined, other: Partition | undefined): boolean =>
  one?.topLevelSite === other?.topLevelSite && one?.hasCrossSiteAncestor === other?.hasCrossSiteAncestor;

/** What a name alone would mix up: `a/b` + `c` and `a` + `b/c`, two scopes of one script. */
const within = (contents: Contents | undefined): readonly string[] =>
  contents?.of === 'database' ? [contents.database] : contents?.of === 'worker' ? [contents.scope] : [];

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
      : item.kind === 'session-storage'
        ? [item.origin, item.tab]
        : [item.origin, item.bucket ?? null, ...within(item.contents), ...(item.store ? [{ store: item.store }] : [])];
  return JSON.stringify([item.kind, item.name, ...partition, ...place]);
}
