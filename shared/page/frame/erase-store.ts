import type { Place } from './records.ts';

/**
 * Erases what an object store holds; the database itself goes once nothing is left in any of its stores. Removing a
 * store from a database with others would need a new version of it, at which the page's own code could no longer
 * open it. @param place JSON of a {@link Place}; without a store the whole database is meant
 * @returns JSON of `busy` where a page does not let go of it, else of `null`
 */
export async function eraseStore(origin: string, place: string): Promise<string> {
  type Buckets = { open(name: string): Promise<{ readonly indexedDB: IDBFactory }> };
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  const { bucket, name, store }: Place = JSON.parse(place);
  if (window.origin !== origin) return 'null';
  const factory = bucket === null ? indexedDB : (await storageBuckets?.open(bucket))?.indexedDB;
  if (!factory) return 'null';

  /** Empties the store. @returns whether the database is empty then; nothing where the page keeps it busy */
  const emptied = await new Promise<boolean | undefined>((resolve, reject) => {
    const request = factory.open(name);
    // One in the middle of a change keeps everybody waiting, and so does a transaction that never ends.
    let late = false;
    let transaction: IDBTransaction | undefined;
    const timer = setTimeout(() => {
      late = true;
      resolve(undefined);
      // Nothing is erased later, when it is said already that it was not.
      transaction?.abort();
    }, 4000);
    const fail = () => reject(request.error ?? new Error('refused'));
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = fail;
    request.onsuccess = () => {
      const database = request.result;
      if (late) return database.close();
      database.onversionchange = () => database.close();
      const names = [...database.objectStoreNames];
      if (!names.length) {
        database.close();
        return resolve(true);
      }
      const erasing = database.transaction(names, 'readwrite');
      transaction = erasing;
      // Once it has its turn, it may take its time.
      erasing.objectStore(names[0] ?? '').getKey(0).onsuccess = () => clearTimeout(timer);
      let left = 0;
      for (const each of names) {
        if (each === store || store === undefined) erasing.objectStore(each).clear();
        const count = erasing.objectStore(each).count();
        count.onsuccess = () => {
          left += count.result;
        };
      }
      erasing.onabort = () => {
        database.close();
        reject(erasing.error ?? new Error('refused'));
      };
      erasing.oncomplete = () => {
        database.close();
        resolve(left === 0);
      };
    };
  });
  if (emptied === undefined) return '"busy"';
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
