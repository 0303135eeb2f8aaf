/**
 * What one frame can tell about its databases, and what can be done to them. Like everything in this folder the
 * functions are injected by their source: each stands alone, and answers in JSON text.
 */

/** An object store: its shape and how much is in it. */
export interface FrameStore {
  readonly name: string;
  readonly records: number;
  readonly indexes: readonly string[];
}

export interface FrameDatabase {
  /** The storage bucket it lies in; `null` for the default one. */
  readonly bucket: string | null;
  readonly name: string;
  readonly version: number;
  /** `null` where it could not be opened: a page is changing it, or it is damaged. */
  readonly stores: readonly FrameStore[] | null;
}

/** All databases with their stores, indexes and counts. @returns JSON of {@link FrameDatabase}s, or `null` where refused */
export async function readDatabases(): Promise<string> {
  type Bucket = { readonly indexedDB: IDBFactory };
  type Buckets = { keys(): Promise<string[]>; open(name: string): Promise<Bucket> };
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  const open = (factory: IDBFactory, name: string) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = factory.open(name);
      // A page in the middle of a change keeps everybody waiting.
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        reject(new Error('busy'));
      }, 2000);
      // It went since it was listed: looking must not make it anew.
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onerror = () => {
        clearTimeout(timer);
        reject(request.error ?? new Error('unreadable'));
      };
      request.onsuccess = () => {
        clearTimeout(timer);
        if (late) return request.result.close();
        resolve(request.result);
      };
    });
  /** One of the page that never ends keeps it waiting for ever; once it has its turn, counting may take its time. */
  const begun = (transaction: IDBTransaction, store: string) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error('busy'));
        transaction.abort();
      }, 3000);
      const request = transaction.objectStore(store).getKey(0);
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      request.onsuccess = turn;
      // Which says no more than that it has been aborted.
      request.onerror = turn;
    });
  const counted = (store: IDBObjectStore) =>
    new Promise<FrameStore>((resolve, reject) => {
      const request = store.count();
      request.onerror = () => reject(request.error ?? new Error('unreadable'));
      request.onsuccess = () => resolve({ name: store.name, records: request.result, indexes: [...store.indexNames] });
    });
  const read = async (factory: IDBFactory, bucket: string | null, name: string, version: number) => {
    let database: IDBDatabase | undefined;
    try {
      database = await open(factory, name);
      const opened = database;
      // The page's own wish to change it goes first.
      opened.onversionchange = () => opened.close();
      const names = [...opened.objectStoreNames];
      const transaction = names.length ? opened.transaction(names) : undefined;
      if (transaction) await begun(transaction, names[0] ?? '');
      const stores = await Promise.all(
        names.flatMap((store) => (transaction ? counted(transaction.objectStore(store)) : [])),
      );
      return { bucket, name, version, stores };
    } catch {
      return { bucket, name, version, stores: null };
    } finally {
      database?.close();
    }
  };
  try {
    const named = await Promise.all(
      ((await storageBuckets?.keys()) ?? []).map(async (key) => [key, await storageBuckets?.open(key)] as const),
    );
    const factories: (readonly [string | null, IDBFactory])[] = [
      [null, indexedDB],
      ...named.flatMap(([key, bucket]) => (bucket ? [[key, bucket.indexedDB] as const] : [])),
    ];
    const found = await Promise.all(
      factories.map(async ([bucket, factory]) =>
        Promise.all(
          (await factory.databases()).map(({ name, version }) => read(factory, bucket, name ?? '', version ?? 0)),
        ),
      ),
    );
    return JSON.stringify(found.flat());
  } catch {
    return 'null';
  }
}
