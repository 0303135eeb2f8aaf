import type { Cookies } from 'webextension-polyfill';
import type { StoredCookie } from '../../shared/core/inventory/stored-item.ts';
import type { WantedCookie } from '../../shared/core/plan/set-cookie.ts';
import { partitionSite } from '../site.ts';

const browserSameSite = { none: 'no_restriction', lax: 'lax', strict: 'strict', unset: 'unspecified' } as const;

export interface CookieWriter {
  /** Sets a cookie as its site wanted it. @param url of the page or the response @returns whether the browser took it */
  write(wanted: WantedCookie, url: string, store: string | undefined): Promise<boolean>;
  /** Sets a cookie again that was there, with equal attributes. */
  restore(item: StoredCookie, value: string): Promise<boolean>;
}

export const cookieWriter = (api: Pick<Cookies.Static, 'set'>): CookieWriter => ({
  async write({ name, value, domain, path, expires, secure, httpOnly, sameSite, partitioned }, url, store) {
    const set = await api.set({
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
      ...(partitioned && { partitionKey: { topLevelSite: partitionSite(url) } }),
    });
    // For one that has expired the browsers answer nothing: it is gone, as wanted.
    return Boolean(set) || (expires !== undefined && expires <= Date.now());
  },
  async restore({ name, host, hostOnly, path, store, expires, httpOnly, secure, sameSite, partition }, value) {
    const set = await api.set({
      url: `${secure ? 'https' : 'http'}://${host}${path}`,
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
