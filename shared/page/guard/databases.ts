import { apply, wrap } from './disguise.ts';
import type { Judge, Realm } from './write.ts';

/** Stands in for a database that may not be made. It never comes to be: its upgrade is aborted. */
const nowhere = 'inservice-consent-blocked';

/** Guards `indexedDB.open` and `caches.open`. A page sees the failure that a full or forbidden disk would give it. */
export function guardDatabases({ IDBFactory, CacheStorage, Promise, DOMException }: Realm, judge: Judge): void {
  wrap(IDBFactory?.prototype, ['open'], 'value', (native, self, given) => {
    if (!given.length || judge({ kind: 'indexed-db', name: `${given[0]}` })) return apply(native, self, given);
    const request = apply(native, self, [nowhere, 1]) as IDBOpenDBRequest;
    request.addEventListener('upgradeneeded', (event) => {
      event.stopImmediatePropagation();
      request.transaction?.abort();
    });
    return request;
  });
  wrap(CacheStorage?.prototype, ['open'], 'value', (native, self, given) =>
    !given.length || judge({ kind: 'cache-storage', name: `${given[0]}` })
      ? apply(native, self, given)
      : Promise.reject(new DOMException('Storage is not permitted.', 'SecurityError')),
  );
}
