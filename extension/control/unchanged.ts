import { apply, type Native } from '../../shared/page/guard/disguise.ts';
import type { Realm, Write } from '../../shared/page/guard/write.ts';

/**
 * Tells whether an entry has already the value that a page writes: nobody need be asked about that. Of cookies, pages
 * cannot tell; the background does. @param realm as it is before a page script runs
 */
export function unchanged({ Storage }: Realm): (write: Write) => boolean {
  const { getItem } = Storage.prototype as unknown as { readonly getItem: Native };
  return ({ area, name, given = [] }) => {
    const value = given[1];
    return area !== undefined && typeof value === 'string' && apply(getItem, area, [name]) === value;
  };
}
