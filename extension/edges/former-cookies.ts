import type { Cookies } from 'webextension-polyfill';
import { itemId } from '../../shared/core/inventory/stored-item.ts';
import { type ReadCookie, readCookie } from './cookies.ts';

/** More are in no jar of a site. */
const most = 1000;

/** Tells which cookie a new one took the place of: Chromium tells of the former one just before. */
export function formerCookies(): (change: Cookies.OnChangedChangeInfoType) => ReadCookie | undefined {
  const overwritten = new Map<string, ReadCookie>();
  return ({ removed, cause, cookie }) => {
    const read = readCookie(cookie);
    const id = itemId(read.item);
    const before = overwritten.get(id);
    overwritten.delete(id);
    if (overwritten.size > most) overwritten.clear();
    if (removed && cause === 'overwrite') overwritten.set(id, read);
    return removed ? undefined : before;
  };
}
