import type { Partition } from '../../shared/core/inventory/stored-item.ts';
import type { WantedCookie } from '../../shared/core/plan/set-cookie.ts';
import { siteOfUrl } from '../site.ts';
import { type Held, heldId } from './desk.ts';
import type { Judged } from './judge.ts';
import { type Jar, placeOfCookie } from './passing.ts';

/** A cookie that somebody wants to set. */
export interface Wish {
  readonly judged: Judged;
  readonly line: string;
  readonly wanted: WantedCookie;
  readonly site: string;
  /** Where it belongs; `undefined` where nobody knows: then the page has to try again. */
  readonly jar: Omit<Jar, 'by'> | undefined;
  readonly url: string;
  readonly store: string | undefined;
}

const placeOf = (wanted: WantedCookie, url: string, partition: Partition | undefined): string =>
  `${placeOfCookie(wanted, url)}${wanted.path}${partition ? ` ${partition.topLevelSite}` : ''}`;

/** Under which id the desk has a cookie, whatever its value. */
export const heldCookieId = (wish: Pick<Wish, 'wanted' | 'site' | 'url' | 'jar' | 'store'>): string =>
  heldId('cookie', wish.wanted.name, placeOf(wish.wanted, wish.url, wish.jar?.partition), wish);

/** A cookie as it lies on the desk. */
export function heldCookie(wish: Wish): Held {
  const { judged, line, wanted, site, jar, url, store } = wish;
  return {
    id: heldCookieId(wish),
    site,
    kind: 'cookie',
    name: wanted.name,
    url,
    path: wanted.path,
    purpose: judged.purpose,
    service: judged.service,
    times: 1,
    ...(wanted.domain !== undefined && { domain: wanted.domain }),
    ...(store !== undefined && { store }),
    ...(jar && { text: line }),
    ...(jar?.partition && { partition: jar.partition }),
  };
}

/** A page that wants to keep something besides cookies. */
export interface Keeper {
  readonly site: string;
  readonly url: string;
  /** Address of the page around it, where it is known. */
  readonly top: string | undefined;
  readonly tab: number;
  readonly frame: number;
  readonly store: string | undefined;
}

/** Where it keeps that: below another site apart from all else, and what ends with a tab in each tab anew. */
function placeOfEntry(kind: Held['kind'], { site, url, top, tab, frame }: Keeper): string {
  const around = frame === 0 ? site : top && siteOfUrl(top);
  const below = around === site ? [] : [around ?? ''];
  return [new URL(url).origin, ...(kind === 'session-storage' ? [tab] : []), ...below].join(' ');
}

/** Under which id the desk has an entry, a database or a cache; or a cookie that nobody carried here whole. */
export const heldEntryId = (kind: Held['kind'], name: string, keeper: Keeper): string =>
  heldId(kind, name, placeOfEntry(kind, keeper), keeper);

interface EntryWish {
  readonly kind: Held['kind'];
  readonly name: string;
  readonly text?: string | undefined;
  readonly times: number;
  readonly judged: Judged;
}

/** The same as it lies on the desk. */
export const heldEntry = ({ kind, name, text, times, judged }: EntryWish, keeper: Keeper): Held => ({
  id: heldEntryId(kind, name, keeper),
  site: keeper.site,
  kind,
  name,
  url: keeper.url,
  purpose: judged.purpose,
  service: judged.service,
  tab: keeper.tab,
  frame: keeper.frame,
  times,
  ...(keeper.store !== undefined && { store: keeper.store }),
  ...(text !== undefined && { text }),
});

/** Whether something on the desk is of this kind and in the same place as what such a page keeps. */
export const isBeside = ({ id, kind, name }: Held, of: Held['kind'], keeper: Keeper): boolean =>
  kind === of && id === heldEntryId(of, name, keeper);
