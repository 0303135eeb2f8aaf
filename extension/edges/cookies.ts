import type { Cookies } from 'webextension-polyfill';
import type { StoredCookie } from '../../shared/core/inventory/stored-item.ts';
import { putCookie } from './put-cookie.ts';

type CookieApi = Pick<Cookies.Static, 'getAll' | 'getAllCookieStores' | 'set' | 'remove' | 'onChanged'>;

/** A cookie with its value. Values stay in the background until a person asks for one. */
export interface ReadCookie {
  readonly item: StoredCookie;
  readonly value: string;
}

export interface CookieEdge {
  /**
   * Every cookie of a site: all sub-domains, paths, partitions and stores, HttpOnly ones included.
   * @param onUnread is told of a store that the browser did not let us read
   */
  all(site: string, onUnread?: (store: string) => void): Promise<readonly ReadCookie[]>;
  /** Those of one store; without one, of that of ordinary windows. */
  inStore(site: string, store: string | undefined): Promise<readonly ReadCookie[]>;
  /** Asks the browser to erase exactly this cookie. Whether it did is seen by reading again. */
  erase(item: StoredCookie): Promise<void>;
  /** The store that a tab's cookies are in: private windows and containers have their own. */
  storeOf(tab: number): Promise<string | undefined>;
  /** Calls back when a cookie of the site is written or goes. */
  watch(site: string, changed: () => void, signal: AbortSignal): void;
}

const sameSites = { no_restriction: 'none', lax: 'lax', strict: 'strict', unspecified: 'unset' } as const;

const hostOfDomain = (domain: string) => domain.replace(/^\./, '');

const encoder = new TextEncoder();

export function readCookie(cookie: Cookies.Cookie): ReadCookie {
  const item: StoredCookie = {
    kind: 'cookie',
    name: cookie.name,
    partition: cookie.partitionKey?.topLevelSite
      ? { ...cookie.partitionKey, topLevelSite: cookie.partitionKey.topLevelSite }
      : undefined,
    bytes: encoder.encode(cookie.name + cookie.value).length,
    host: hostOfDomain(cookie.domain),
    hostOnly: cookie.hostOnly,
    path: cookie.path,
    store: cookie.storeId,
    expires: cookie.expirationDate === undefined ? undefined : Math.round(cookie.expirationDate * 1000),
    httpOnly: cookie.httpOnly,
    secure: cookie.secure,
    sameSite: sameSites[cookie.sameSite] ?? 'unset',
  };
  return { item, value: cookie.value };
}

const browserSameSite = { none: 'no_restriction', lax: 'lax', strict: 'strict', unset: 'unspecified' } as const;

const urlOf = ({ secure, host, path }: StoredCookie) => `${secure ? 'https' : 'http'}://${host}${path}`;

/**
 * What overwrites exactly this cookie with one that has already expired. `cookies.remove` takes a URL and
 * erases every cookie of that name which the URL would send: twins on shorter paths and parent domains too.
 */
const expired = (item: StoredCookie) => ({
  name: item.name,
  // Chromium takes no cookie whose name and value are both empty.
  value: '-',
  ...(item.hostOnly ? {} : { domain: item.host }),
  path: item.path,
  storeId: item.store,
  secure: item.secure,
  httpOnly: item.httpOnly,
  sameSite: browserSameSite[item.sameSite],
  ...(item.partition && { partitionKey: item.partition }),
  expirationDate: 1,
});

export function cookieEdge(api: CookieApi): CookieEdge {
  // Without a partition key the browsers leave partitioned cookies out; an empty one means all.
  const inStore = (domain: string, store: string | undefined) =>
    api.getAll({ domain, ...(store !== undefined && { storeId: store }), partitionKey: {} });
  return {
    inStore: async (site, store) => (await inStore(site, store)).map(readCookie),
    async all(site, onUnread) {
      const stores = await api.getAllCookieStores();
      const found = await Promise.all(
        stores.map(({ id }) =>
          inStore(site, id).catch((error: unknown) => {
            // A private window that has just closed takes its store along.
            if (!onUnread) throw error;
            onUnread(id);
            return [];
          }),
        ),
      );
      return found.flat().map(readCookie);
    },
    async storeOf(tab) {
      const stores = await api.getAllCookieStores();
      return stores.find(({ tabIds }) => tabIds.includes(tab))?.id;
    },
    async erase(item) {
      try {
        await putCookie(api, item, expired(item));
      } catch (error) {
        // Firefox sets no nameless cookies. Without a twin, what `remove` takes can only be the one that is meant.
        const { name, host, store: storeId, partition } = item;
        const key = partition && { partitionKey: partition };
        const alike = await api.getAll({ domain: host, name, storeId, ...key });
        if (alike.length !== 1) throw error;
        await api.remove({ url: urlOf(item), name, storeId, ...key });
      }
    },
    watch(site, changed, signal) {
      const listener = ({ cookie }: Cookies.OnChangedChangeInfoType) => {
        const host = hostOfDomain(cookie.domain);
        if (host === site || host.endsWith(`.${site}`)) changed();
      };
      api.onChanged.addListener(listener);
      signal.addEventListener('abort', () => api.onChanged.removeListener(listener));
    },
  };
}
