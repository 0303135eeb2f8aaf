import type { Cookies } from 'webextension-polyfill';
import type { StoredCookie } from '../../shared/core/inventory/stored-item.ts';

/**
 * Sets a cookie in the very place of another one. At a plain address the browser refuses one that is not Secure while a
 * Secure one of its name lies beside it (RFC 6265bis 5.7): then a secure address puts it there.
 */
export async function putCookie(
  api: Pick<Cookies.Static, 'set'>,
  { host, path, secure }: StoredCookie,
  details: Omit<Cookies.SetDetailsType, 'url'>,
): Promise<Cookies.Cookie> {
  const at = (scheme: string) => api.set({ ...details, url: `${scheme}://${host}${path}` });
  return secure ? at('https') : at('http').catch(() => at('https'));
}
