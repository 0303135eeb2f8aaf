import { apply, wrap } from '../../shared/page/guard/disguise.ts';
import type { Judge, Realm } from '../../shared/page/guard/write.ts';

/**
 * Tells `judge` what a page takes away by ways that write nothing: what it asked for before and does not want any more
 * needs no answer.
 */
export function guardTaking(realm: Realm, judge: Judge): void {
  const { IDBFactory, CacheStorage } = realm;
  const { CookieStore } = realm as { CookieStore?: { prototype: object } };
  wrap(IDBFactory?.prototype, ['deleteDatabase'], 'value', (native, self, given) => {
    if (given.length) judge({ kind: 'indexed-db', name: `${given[0]}`, takes: 'this' });
    return apply(native, self, given);
  });
  wrap(CacheStorage?.prototype, ['delete'], 'value', (native, self, given) => {
    if (given.length) judge({ kind: 'cache-storage', name: `${given[0]}`, takes: 'this' });
    return apply(native, self, given);
  });
  wrap(CookieStore?.prototype, ['delete'], 'value', (native, self, given) => {
    const [first] = given;
    const details = (typeof first === 'object' && first ? first : { name: first }) as { readonly name?: unknown };
    if (given.length) judge({ kind: 'cookie', name: `${details.name}`, given: [details], takes: 'this' });
    return apply(native, self, given);
  });
}
