import { samePartition } from '../../shared/core/inventory/stored-item.ts';
import type { WantedCookie } from '../../shared/core/plan/set-cookie.ts';
import type { ReadCookie } from '../edges/cookies.ts';
import { type Jar, placeOfCookie } from './passing.ts';

type Attributes = Pick<WantedCookie, 'secure' | 'httpOnly' | 'sameSite'> & { readonly expires?: number | undefined };

/**
 * Whether writing it again stores nothing new of a cookie that has this value: its attributes are the same, and it goes
 * with the browser still if it does so now. A later end is none of them: counters put it off with every page.
 */
export const isSame = (one: Attributes, before: Attributes): boolean =>
  one.secure === before.secure &&
  one.httpOnly === before.httpOnly &&
  // Firefox does not tell one without `SameSite` from one that says `None`.
  (one.sameSite === before.sameSite || one.sameSite === 'unset') &&
  (one.expires === undefined || before.expires !== undefined);

/** Whether a wanted cookie is in the jar already, with this value and these attributes. */
export const isThere = (wanted: WantedCookie, jar: Omit<Jar, 'by'>, stored: readonly ReadCookie[]): boolean =>
  stored.some(
    ({ item, value }) =>
      item.name === wanted.name &&
      value === wanted.value &&
      item.path === wanted.path &&
      `${item.hostOnly ? '' : '.'}${item.host}` === placeOfCookie(wanted, jar.url) &&
      samePartition(item.partition, jar.partition) &&
      isSame(wanted, item),
  );
