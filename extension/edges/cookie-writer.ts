import type { Cookies } from 'webextension-polyfill';
import type { StoredCookie } from '../../shared/core/inventory/stored-item.ts';
import type { WantedCookie } from '../../shared/core/plan/set-cookie.ts';
import type { Jar } from '../control/passing.ts';
import { putCookie } from './put-cookie.ts';

const browserSameSite = { none: 'no_restriction', lax: 'lax', strict: 'strict', unset: 'unspecified' } as const;

export interface CookieWriter {
  /**
   * Sets a cookie as its site wanted it, and where.
   * @returns whether the browser took it; never, where it belongs to a partition that nobody knows
   */
  write(wanted: WantedCookie, jar: Jar): Promise<boolean>;
  /** Sets a cookie again that was there, with equal attributes. */
  restore(item: StoredCookie, value: string): Promise<boolean>;
}

export const cookieWriter = (api: Pick<Cookies.Static, 'set' | 'getAll'>): CookieWriter => ({
  async write({ name, value, domain, path, expires, secure, httpOnly, sameSite, partitioned }, jar) {
    const { url, store, partition, by } = jar;
    if (partitioned && !partition) return false;
    const key = partition && { partitionKey: partition };
    if (by === 'script') {
      const { hostname } = new URL(url);
      const alike = await api.getAll({ domain: domain ?? hostname, name, ...(store && { storeId: store }), ...key });
      if (alike.some((one) => one.httpOnly && one.path === path && one.hostOnly === (domain === undefined)))
        return false;
    }
    const setting = api.set({
      url,
      name,
      value,
      path,
      secure,
      httpOnly,
      sameSite: browserSameSite[sameSite],
      ...(domain !== undefined && { domain }),
      ...(expires !== undefined && { expirationDate: expires / 1000 }),
      ...(store !== undefined && { storeId: store }),
      ...key,
    });
    return setting.then(
      // For one that has expired the browsers answer nothing: it is gone, as wanted.
      (set) => Boolean(set) || (expires !== undefined && expires <= Date.now()),
      // A foreign domain, a prefix that it may not have: the browser would not have taken it from its site either.
      () => false,
    );
  },
  async restore(item, value) {
    const { name, host, hostOnly, path, store, expires, httpOnly, secure, sameSite, partition } = item;
    const set = await putCookie(api, item, {
      name,
      value,
      path,
      storeId: store,
      secure,
      httpOnly,
      sameSite: browserSameSite[sameSite],
      ...(!hostOnly && { domain: host }),
      ...(expires !== undefined && { expirationDate: expires / 1000 }),
      ...(partition && { partitionKey: partition }),
    });
    return Boolean(set);
  },
});
