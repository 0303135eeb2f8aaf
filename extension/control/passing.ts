import type { Partition } from '../../shared/core/inventory/stored-item.ts';
import { readSetCookie, type WantedCookie } from '../../shared/core/plan/set-cookie.ts';
import type { ReadCookie } from '../edges/cookies.ts';

/** Where a cookie is put. */
export interface Jar {
  /** Of the page or the response. */
  readonly url: string;
  readonly store: string | undefined;
  readonly partition?: Partition | undefined;
  /** By whom: a script takes no place of a cookie that it may not see. */
  readonly by: 'script' | 'response';
}

/** The hosts of a wanted cookie: with a leading dot, all below one. That is another cookie than the one of the host alone. */
export const placeOfCookie = ({ domain }: Pick<WantedCookie, 'domain'>, url: string): string =>
  domain === undefined ? new URL(url).hostname : `.${domain}`;

/** Tells a cookie with its value and its attributes from every other, however it was set; a later end makes no other one. */
export const printOf = (wanted: WantedCookie, { url, store, partition }: Omit<Jar, 'by'>): string => {
  const { name, value, path, expires, secure, httpOnly } = wanted;
  // Firefox does not tell one without `SameSite` from one that says `None`.
  const sameSite = wanted.sameSite === 'none' ? 'unset' : wanted.sameSite;
  const how = [expires === undefined, secure, httpOnly, sameSite];
  const place = placeOfCookie(wanted, url);
  return JSON.stringify([name, place, path, value, store ?? null, partition?.topLevelSite ?? null, ...how]);
};

/** A cookie of the jar as the `Set-Cookie` line that makes it again. */
function lineOfCookie({ item, value }: ReadCookie): string {
  const { name, host, hostOnly, path, expires, secure, httpOnly, sameSite, partition } = item;
  return [
    `${name}=${value}`,
    ...(hostOnly ? [] : [`Domain=${host}`]),
    `Path=${path}`,
    ...(expires === undefined ? [] : [`Expires=${new Date(expires).toUTCString()}`]),
    ...(secure ? ['Secure'] : []),
    ...(httpOnly ? ['HttpOnly'] : []),
    ...(sameSite === 'unset' ? [] : [`SameSite=${sameSite}`]),
    ...(partition ? ['Partitioned'] : []),
  ].join('; ');
}

/** A cookie of the jar as somebody would want it. @param now epoch milliseconds */
export function asWanted(cookie: ReadCookie, now: number) {
  const { host, path, secure, store, partition } = cookie.item;
  const url = `${secure ? 'https' : 'http'}://${host}${path}`;
  const line = lineOfCookie(cookie);
  return { url, line, wanted: readSetCookie(line, new URL(url), now), jar: { url, store, partition } };
}
