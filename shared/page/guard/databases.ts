import { replace } from './disguise.ts';
import type { Judge, Realm } from './write.ts';

/** Stands in for a database that may not be made. It never comes to be: its upgrade is aborted. */
const nowhere = 'inservice-consent-blocked';

/** Guards `indexedDB.open` and `caches.open`. A page sees the failure that a full or forbidden disk would give it. */
export function guardDatabases(realm: Realm, judge: Judge): void {
  if (realm.IDBFactory) {
    replace(
      realm.IDBFactory.prototype,
      'open',
      'value',
      (native) =>
        ({
          open(this: IDBFactory, ...given: unknown[]) {
            if (!given.length || judge({ kind: 'indexed-db', name: `${given[0]}` }))
              return Reflect.apply(native, this, given);
            const request = Reflect.apply(native, this, [nowhere, 1]) as IDBOpenDBRequest;
            request.addEventListener('upgradeneeded', (event) => {
              event.stopImmediatePropagation();
              request.transaction?.abort();
            });
            return request;
          },
        }).open as never,
    );
  }
  if (realm.CacheStorage) {
    replace(
      realm.CacheStorage.prototype,
      'open',
      'value',
      (native) =>
        ({
          open(this: CacheStorage, ...given: unknown[]) {
            return !given.length || judge({ kind: 'cache-storage', name: `${given[0]}` })
              ? Reflect.apply(native, this, given)
              : realm.Promise.reject(new realm.DOMException('Storage is not permitted.', 'SecurityError'));
          },
        }).open as never,
    );
  }
}
