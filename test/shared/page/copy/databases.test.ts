import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { Busy, copyStore, restoreStore } from '../../../../shared/page/copy/databases.ts';

const place = (store?: string) => ({ bucket: null, name: 'shop', store });

afterEach(async () => {
  for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
});

async function makeShop() {
  const shop = await openDB('shop', 7, {
    upgrade(db) {
      const cart = db.createObjectStore('cart', { keyPath: 'id', autoIncrement: true });
      cart.createIndex('by-day', 'day');
      cart.createIndex('by-tag', ['tags', 'day'], { unique: true });
      db.createObjectStore('seen').createIndex('each', 'list', { multiEntry: true });
    },
  });
  await shop.put('cart', { day: new Date(5), tags: 'a', what: 'x'.repeat(1000) });
  await shop.put('cart', { id: 41, day: new Date(6), tags: 'b' });
  await shop.delete('cart', 41);
  await shop.put('seen', { list: [1, 2], big: 5n }, ['composed', 1]);
  return shop;
}

async function copyAll(store?: string) {
  const parts: string[] = [];
  let from: string | undefined;
  do {
    const part = await copyStore(place(store), from);
    if (typeof part === 'string') throw new Error(part);
    parts.push(part.text);
    from = part.next;
  } while (from !== undefined);
  return parts;
}

/** Everything that can be told about the database. */
async function told() {
  const shop = await openDB('shop');
  const reading = shop.transaction([...shop.objectStoreNames]);
  const stores = await Promise.all(
    [...shop.objectStoreNames].map(async (name) => {
      const store = reading.objectStore(name);
      const indexes = [...store.indexNames].map((index) => {
        const { keyPath, unique, multiEntry } = store.index(index);
        return { index, keyPath, unique, multiEntry };
      });
      const { keyPath, autoIncrement } = store;
      return { name, keyPath, autoIncrement, indexes, keys: await store.getAllKeys(), values: await store.getAll() };
    }),
  );
  const { version } = shop;
  shop.close();
  return { version, stores };
}

test('a database that is gone comes back with its version, stores, indexes, keys and values', async () => {
  (await makeShop()).close();
  const before = await told();
  const copies = { cart: await copyAll('cart'), seen: await copyAll('seen') };
  indexedDB.deleteDatabase('shop');
  for (const [store, parts] of Object.entries(copies))
    for (const text of parts) expect(await restoreStore(place(store), text)).toBeUndefined();
  expect(await told()).toEqual(before);
});

test('a key that was given before is not given again', async () => {
  (await makeShop()).close();
  const [text = ''] = await copyAll('cart');
  indexedDB.deleteDatabase('shop');
  await restoreStore(place('cart'), text);
  const shop = await openDB('shop');
  expect([await shop.count('cart'), await shop.put('cart', { tags: 'c', day: new Date(7) })]).toEqual([1, 42]);
  shop.close();
});

test('asking for the next key leaves no trace', async () => {
  (await makeShop()).close();
  const before = await told();
  await copyAll('cart');
  const shop = await openDB('shop');
  expect([await told(), await shop.put('cart', { tags: 'c', day: new Date(7) })]).toEqual([before, 42]);
  shop.close();
});

test('an emptied store is filled again beside its neighbour, and under the page that holds it open', async () => {
  const shop = await makeShop();
  const before = await told();
  const [text = ''] = await copyAll('seen');
  await shop.clear('seen');
  expect([await restoreStore(place('seen'), text), await told()]).toEqual([undefined, before]);
  shop.close();
});

test('ten thousand records come in several parts, each once', async () => {
  const shop = await openDB('shop', 1, { upgrade: (db) => void db.createObjectStore('cart') });
  const writing = shop.transaction('cart', 'readwrite');
  for (let key = 0; key < 10_000; key += 1) void writing.store.put({ text: 'x'.repeat(200) }, key);
  await writing.done;
  const parts = await copyAll('cart');
  await shop.clear('cart');
  for (const text of parts) await restoreStore(place('cart'), text);
  expect([parts.length > 1, await shop.count('cart')]).toEqual([true, 10_000]);
  shop.close();
});

test('what the site has made anew in another shape is left alone', async () => {
  (await makeShop()).close();
  const [text = ''] = await copyAll('cart');
  indexedDB.deleteDatabase('shop');
  const other = await openDB('shop', 1, { upgrade: (db) => void db.createObjectStore('cart') });
  expect([await restoreStore(place('cart'), text), await other.count('cart')]).toEqual(['reshaped', 0]);
  other.close();
});

test('a removal that waits for a page does not hang the undoing', async () => {
  const shop = await makeShop();
  const [text = ''] = await copyAll('cart');
  await Promise.all(['cart', 'seen'].map((store) => shop.clear(store)));
  indexedDB.deleteDatabase('shop');
  expect(await restoreStore(place('cart'), text)).toBe('busy');
  shop.close();
  expect(await restoreStore(place('cart'), text)).toBeUndefined();
});

test('what is not there cannot be copied, and copying does not make it', async () => {
  expect([await copyStore(place('cart'), undefined).catch(() => 'refused'), await indexedDB.databases()]).toEqual([
    'refused',
    [],
  ]);
});

test('what the site has written anew is left as it is, the rest comes back; what is there just so is no newer one', async () => {
  (await makeShop()).close();
  const [cart = ''] = await copyAll('cart');
  const [seen = ''] = await copyAll('seen');
  indexedDB.deleteDatabase('shop');
  expect([await restoreStore(place('cart'), cart), await restoreStore(place('cart'), cart)]).toEqual([
    undefined,
    undefined,
  ]);
  const shop = await openDB('shop');
  await shop.put('cart', { id: 1, day: new Date(9), tags: 'newer' });
  await shop.put('seen', { list: ['other'] }, ['other']);
  expect([await restoreStore(place('cart'), cart), await restoreStore(place('seen'), seen)]).toEqual([
    'partly',
    undefined,
  ]);
  expect([await shop.get('cart', 1), await shop.getAllKeys('seen')]).toEqual([
    { id: 1, day: new Date(9), tags: 'newer' },
    [['composed', 1], ['other']],
  ]);
  shop.close();
});

test('a transaction that never ends makes its database busy, and hangs neither copying nor undoing', async () => {
  const shop = await makeShop();
  const text = (await copyAll('cart'))[0] ?? '';
  const endless = shop.transaction('cart', 'readwrite');
  let goes = true;
  const ask = async (): Promise<unknown> => goes && endless.store.get(1).then(ask);
  const asked = ask();
  const [copied, restored] = await Promise.all([
    copyStore(place('cart'), undefined).catch((error: unknown) => error),
    restoreStore(place('cart'), text).catch((error: unknown) => error),
  ]);
  expect([copied, restored].map((one) => one instanceof Busy)).toEqual([true, true]);
  goes = false;
  await asked;
  await endless.done;
  expect(await restoreStore(place('cart'), text)).toBeUndefined();
  shop.close();
});
