import { type Obstacle, type Part, type Place, partSize, shelvesAt } from './place.ts';
import { type Frozen, freeze, thaw } from './structured.ts';

interface StoreShape {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
}

interface DatabaseShape {
  readonly version: number;
  readonly stores: readonly StoreShape[];
  /** The next key that the store would give; absent where it gives none. */
  readonly next?: number | undefined;
}

interface StorePart {
  /** In the first part. */
  readonly shape?: DatabaseShape | undefined;
  readonly records: readonly { readonly key: Frozen; readonly value: Frozen }[];
}

/** A page in the middle of a change, or a removal that waits for one, keeps everybody waiting. Milliseconds. */
const patience = 4000;

/** Thrown where a page does not let go of its database. */
export class Busy extends Error {}

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('unreadable'));
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('refused'));
  });

/**
 * Waits until a transaction has its turn: one of the page that never ends keeps it waiting for ever. What it is asked
 * then may take its time. @throws Busy
 */
async function begun(transaction: IDBTransaction): Promise<IDBTransaction> {
  const [name = ''] = transaction.objectStoreNames;
  const turn = answered(transaction.objectStore(name).getKey(0)).then(() => transaction);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Busy());
      transaction.abort();
    }, patience);
  });
  return Promise.race([turn, late]).finally(() => clearTimeout(timer));
}

/** Opens a database. @param make fills a new one; without it, one that is not there stays so @returns `undefined` when it is busy */
async function open(
  factory: IDBFactory,
  name: string,
  make?: { readonly version: number; readonly fill: (database: IDBDatabase) => void },
): Promise<IDBDatabase | undefined> {
  const request = factory.open(name, make?.version);
  let late = false;
  const opened = new Promise<IDBDatabase>((resolve, reject) => {
    // Too late, it must not be made any more.
    request.onupgradeneeded = () => (make && !late ? make.fill(request.result) : request.transaction?.abort());
    request.onerror = () => reject(request.error ?? new Error('unreadable'));
    request.onsuccess = () => {
      // The page's own wish to change it goes first.
      request.result.onversionchange = () => request.result.close();
      if (late) request.result.close();
      resolve(request.result);
    };
  });
  const waited = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
  const database = await Promise.race([opened, waited]);
  late = !database;
  return database;
}

const shapeOf = (store: IDBObjectStore): StoreShape => ({
  name: store.name,
  keyPath: store.keyPath,
  autoIncrement: store.autoIncrement,
  indexes: [...store.indexNames].map((name) => {
    const { keyPath, unique, multiEntry } = store.index(name);
    return { name, keyPath, unique, multiEntry };
  }),
});

/** The key that the store would give next: it is asked for one, and the asking is taken back. */
async function nextKey(database: IDBDatabase, name: string): Promise<number | undefined> {
  if (!database.transaction(name).objectStore(name).autoIncrement) return undefined;
  const transaction = await begun(database.transaction(name, 'readwrite'));
  const store = transaction.objectStore(name);
  try {
    const key = await answered(store.add({}));
    transaction.abort();
    return typeof key === 'number' ? key : undefined;
  } catch {
    // It took no empty record. The browser has taken the transaction back.
    return undefined;
  }
}

async function databaseShape(database: IDBDatabase, store: string | undefined): Promise<DatabaseShape> {
  const names = [...database.objectStoreNames];
  const transaction = names.length ? database.transaction(names) : undefined;
  const stores = names.flatMap((name) => (transaction ? shapeOf(transaction.objectStore(name)) : []));
  const next = store === undefined ? undefined : await nextKey(database, store);
  return { version: database.version, stores, next };
}

/** Records of a store behind a key, so many that they make a part. @param after JSON of the frozen key; absent: from the first on */
export async function copyStore(place: Place, after: string | undefined): Promise<Part | Obstacle> {
  const shelves = await shelvesAt(place);
  if (!shelves) return 'unreadable';
  const database = await open(shelves.indexedDB, place.name);
  if (!database) return 'busy';
  try {
    const { store } = place;
    const shape = after === undefined ? await databaseShape(database, store) : undefined;
    if (store === undefined) return { text: JSON.stringify({ shape, records: [] } satisfies StorePart) };
    const records: { readonly key: Frozen; readonly value: Frozen }[] = [];
    let last = after === undefined ? undefined : (thaw(JSON.parse(after)) as IDBValidKey);
    let size = 0;
    let count = 20;
    while (size < partSize) {
      const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
      const reading = (await begun(database.transaction(store))).objectStore(store);
      const [keys, values] = await Promise.all([
        answered(reading.getAllKeys(range, count)),
        answered(reading.getAll(range, count)),
      ]);
      for (const [at, key] of keys.entries()) {
        const record = { key: await freeze(key), value: await freeze(values[at]) };
        size += JSON.stringify(record).length;
        records.push(record);
      }
      if (keys.length < count) return { text: JSON.stringify({ shape, records }) };
      last = keys.at(-1);
      // As many as probably fit; a few large ones must not come all at once.
      count = Math.max(1, Math.min(2000, Math.floor((partSize - size) / (size / records.length))));
    }
    return { text: JSON.stringify({ shape, records }), next: JSON.stringify(await freeze(last)) };
  } finally {
    database.close();
  }
}

function makeStores(database: IDBDatabase, stores: readonly StoreShape[]): void {
  for (const { name, keyPath, autoIncrement, indexes } of stores) {
    const store = database.createObjectStore(name, { keyPath, autoIncrement });
    for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
  }
}

/** A record that has nothing but its key, at the path where the store looks for it. */
function bare(path: string, key: number): object {
  const [first = '', ...rest] = path.split('.');
  return { [first]: rest.length ? bare(rest.join('.'), key) : key };
}

/** Lets the store give no key again that it has given before. */
async function skipKeys(store: IDBObjectStore, next: number): Promise<void> {
  const before = next - 1;
  if (before < 1 || (await answered(store.count(before)))) return;
  if (typeof store.keyPath === 'string') store.put(bare(store.keyPath, before));
  else store.put({}, before);
  store.delete(before);
}

/** The database as it stands, or made anew as it was. */
async function standing(
  factory: IDBFactory,
  name: string,
  shape: DatabaseShape | undefined,
): Promise<IDBDatabase | Obstacle> {
  const make = shape && { version: shape.version, fill: (made: IDBDatabase) => makeStores(made, shape.stores) };
  // It is asked by opening: a list could be older than the next moment.
  const there = await open(factory, name).catch(() => null);
  if (there === null) return make ? ((await open(factory, name, make)) ?? 'busy') : 'reshaped';
  return there ?? 'busy';
}

/** Puts records into a store. @returns those whose place, or an index of theirs, is taken by others */
async function addAll(
  transaction: IDBTransaction,
  store: IDBObjectStore,
  records: StorePart['records'],
): Promise<StorePart['records']> {
  const done = finished(transaction);
  const taken: StorePart['records'][number][] = [];
  for (const record of records) {
    const value = thaw(record.value);
    const adding = store.keyPath === null ? store.add(value, thaw(record.key) as IDBValidKey) : store.add(value);
    adding.onerror = (event) => {
      if (adding.error?.name !== 'ConstraintError') return;
      event.preventDefault();
      event.stopPropagation();
      taken.push(record);
    };
  }
  await done;
  return taken;
}

/** Whether each of these is there already just so: an undoing that was stopped has put it back. */
async function allThere(store: IDBObjectStore, records: StorePart['records']): Promise<boolean> {
  const values = await Promise.all(records.map(({ key }) => answered(store.get(thaw(key) as IDBValidKey))));
  const frozen = await Promise.all(values.map((value) => freeze(value)));
  return records.every(({ value }, at) => JSON.stringify(value) === JSON.stringify(frozen[at]));
}

/** Puts a part of a store back. What the site has put there meanwhile stays. */
export async function restoreStore(place: Place, text: string): Promise<Obstacle | undefined> {
  const { shape, records }: StorePart = JSON.parse(text);
  const shelves = await shelvesAt(place);
  if (!shelves) return 'reshaped';
  const database = await standing(shelves.indexedDB, place.name, shape);
  if (typeof database === 'string') return database;
  try {
    const { store: name } = place;
    if (name === undefined) return undefined;
    if (!database.objectStoreNames.contains(name)) return 'reshaped';
    const transaction = await begun(database.transaction(name, 'readwrite'));
    const store = transaction.objectStore(name);
    const former = shape?.stores.find((one) => one.name === name);
    const { keyPath, autoIncrement } = shapeOf(store);
    const same =
      !former || JSON.stringify([former.keyPath, former.autoIncrement]) === JSON.stringify([keyPath, autoIncrement]);
    if (!same) return 'reshaped';
    if (shape?.next !== undefined) await skipKeys(store, shape.next);
    const taken = await addAll(transaction, store, records);
    if (!taken.length || (await allThere(database.transaction(name).objectStore(name), taken))) return undefined;
    return 'partly';
  } finally {
    database.close();
  }
}
