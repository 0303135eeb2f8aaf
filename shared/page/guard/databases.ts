import { apply, wrap } from './disguise.ts';
import type { Judge, Realm } from './write.ts';

/** Stands in for a database that may not be made. It never comes to be: its upgrade is aborted. */
export const nowhere = 'inservice-consent-blocked';

/** Guards `indexedDB.open` and `caches.open`. A page sees the failure that a full or forbidden disk would give it. */
export function guardDatabases({ IDBFactory, CacheStorage, Promise, DOMException }: Realm, judge: Judge): void {
  wrap(IDBFactory?.prototype, ['open'], 'value', (native, self, given) => {
    const permitted = !given.length || judge({ kind: 'indexed-db', name: `${given[0]}` });
    const request = apply(native, self, permitted ? given : [nowhere, 1]) as IDBOpenDBRequest;
    if (permitted) {
      request.addEventListener('success', () => {
        const { result } = request;
        // A connection left open would keep a database that is being deleted.
        result.addEventListener('versionchange', ({ newVersion }) => newVersion ?? result.close());
      });
    } else {
      request.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation();
        request.transaction?.abort();
      });
    }
    return request;
  });
  wrap(CacheStorage?.prototype, ['open'], 'value', (native, self, given) =>
    !given.length || judge({ kind: 'cache-storage', name: `${given[0]}` })
      ? apply(native, self, given)
      : Promise.reject(new DOMException('Not permitted', 'SecurityError')),
  );
}
