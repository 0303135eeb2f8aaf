import type { Place } from './records.ts';

/**
 * Erases what an object store holds; the database itself goes once nothing is left in any of its stores. Removing a
 * store from a database with others would need a new version of it, at which the page's own code could no longer
 * open it. @param place JSON of a {@link Place}; without a store the whole database is meant
 */
export async function eraseStore(origin: string, place: string): Promise<string> {
  type Buckets = { open(name: string): Promise<{ readonly indexedDB: IDBFactory }> };
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  const { bucket, name, store }: Place = JSON.parse(place);
  if (window.origin !== origin) return 'null';
  const factory = bucket === null ? indexedDB : (await storageBuckets?.open(bucket))?.indexedDB;
  if (!factory) return 'null';

  /** Empties the store. @returns whether the database is empty then. */
  const emptied = await new Promise<boolean>((resolve, reject) => {
    const request = factory.open(name);
    const fail = () => reject(request.error ?? new Error('refused'));
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = fail;
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => database.close();
      const names = [...database.objectStoreNames];
      if (!names.length) {
        database.close();
        return resolve(true);
      }
      const transaction = database.transaction(names, 'readwrite');
      let left = 0;
      for (const each of names) {
        if (each === store || store === undefined) transaction.objectStore(each).clear();
        const count = transaction.objectStore(each).count();
        count.onsuccess = () => {
          left += count.result;
        };
      }
      transaction.onabort = () => {
        database.close();
        reject(transaction.error ?? new Error('refused'));
      };
      transaction.oncomplete = () => {
        database.close();
        resolve(left === 0);
      };
    };
  });
  if (!emptied) return 'null';

  // A page that keeps its connection open holds the removal up, until it closes or is left. What was inside is gone.
  await new Promise<void>((resolve) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    setTimeout(resolve, 1000);
  });
  return 'null';
}
