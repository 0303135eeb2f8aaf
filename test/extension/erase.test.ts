import { expect, test } from 'vitest';
import { erase as eraseAndTell } from '../../extension/erase.ts';
import type { Stores } from '../../extension/observe.ts';
import { reveal } from '../../extension/reveal.ts';
import { itemId, type StoredItem } from '../../shared/core/inventory/stored-item.ts';
import type { FrameDatabase } from '../../shared/page/frame/databases.ts';
import { fakeStores } from '../support/fake-stores.ts';
import { cookie, localItem, sessionItem } from '../support/stored.ts';

const origin = 'https://inservice.ru';

const nobody = { remember: async () => undefined, forget: async () => undefined };

const erase = async (items: readonly StoredItem[], stores: Stores) =>
  (await eraseAndTell(items, stores, { erased: nobody, now: 0 })).receipts;

test('a cookie that is erased is gone, and its twin stays', async () => {
  const twin = { item: cookie('a', { path: '/deep' }), value: '2' };
  const jar = [{ item: cookie('a'), value: '1' }, twin];
  expect([await erase([cookie('a')], fakeStores({ jar })), jar]).toEqual([
    [{ id: itemId(cookie('a')), outcome: 'gone' }],
    [twin],
  ]);
});

test('a cookie that the browser quietly keeps has survived, whatever the browser answered', async () => {
  const kept = { item: cookie('a'), value: '1' };
  const jar = [kept];
  const afterErase = () => void jar.push(kept);
  expect(await erase([cookie('a')], fakeStores({ jar, afterErase }))).toEqual([
    { id: itemId(cookie('a')), outcome: 'survived', because: 'kept' },
  ]);
});

test('a cookie that is back with another value was written again', async () => {
  const jar = [{ item: cookie('a'), value: '1' }];
  const afterErase = () => void jar.push({ item: cookie('a'), value: '2' });
  expect(await erase([cookie('a')], fakeStores({ jar, afterErase }))).toEqual([
    { id: itemId(cookie('a')), outcome: 'survived', because: 'rewritten' },
  ]);
});

test('an erasing that the browser refuses is said to be refused', async () => {
  const jar = [{ item: cookie('a'), value: '1' }];
  expect(await erase([cookie('a')], fakeStores({ jar, refuses: true }))).toEqual([
    { id: itemId(cookie('a')), outcome: 'survived', because: 'refused' },
  ]);
});

test('a storage entry is erased in its own tab alone', async () => {
  const pages = [1, 2].map((tab) => ({ tab, frame: tab, origin, sessionStorage: new Map([['a', '1']]) }));
  const receipts = await erase([sessionItem('a', 2)], fakeStores({ pages }));
  expect([receipts, pages.map((page) => page.sessionStorage.size)]).toEqual([
    [{ id: itemId(sessionItem('a', 2)), outcome: 'gone' }],
    [1, 0],
  ]);
});

test('without an open page of its origin nothing is claimed', async () => {
  const pages = [{ origin: 'https://lk.inservice.ru', localStorage: new Map([['a', '1']]) }];
  expect(await erase([localItem('a')], fakeStores({ pages }))).toEqual([
    { id: itemId(localItem('a')), outcome: 'survived', because: 'no-open-page' },
  ]);
});

test('an item that was gone already is gone', async () => {
  expect(await erase([localItem('a')], fakeStores({ pages: [{ origin }] }))).toEqual([
    { id: itemId(localItem('a')), outcome: 'gone' },
  ]);
});

test('several items get a receipt each, in their order', async () => {
  const pages = [{ origin, localStorage: new Map([['a', '1']]) }];
  const jar = [{ item: cookie('c'), value: '1' }];
  const items = [cookie('c'), localItem('a'), localItem('b', { origin: 'https://lk.inservice.ru' })];
  expect((await erase(items, fakeStores({ jar, pages }))).map(({ outcome }) => outcome)).toEqual([
    'gone',
    'gone',
    'survived',
  ]);
});

test('a value is read from where the item is, and is null where it is not', async () => {
  const stores = fakeStores({
    jar: [{ item: cookie('a'), value: 'in the jar' }],
    pages: [{ origin, localStorage: new Map([['a', 'in the page']]) }],
  });
  expect(await Promise.all([cookie('a'), localItem('a'), localItem('b')].map((item) => reveal(item, stores)))).toEqual([
    'in the jar',
    'in the page',
    null,
  ]);
});

test('what is erased is remembered with its value before it goes; what was refused is forgotten again', async () => {
  const told: unknown[] = [];
  const erased = {
    remember: async (gone: readonly unknown[]) => void told.push(...gone),
    forget: async (ids: readonly string[]) => void told.push(...ids.map((id) => `forget ${id}`)),
  };
  const jar = () => [{ item: cookie('a'), value: 'v' }];
  const pages = [{ origin, localStorage: new Map([['b', 'w']]) }];
  await eraseAndTell([cookie('a'), localItem('b')], fakeStores({ jar: jar(), pages }), { erased, now: 0 });
  await eraseAndTell([cookie('a')], fakeStores({ jar: jar(), refuses: true }), { erased, now: 0 });
  expect(told).toEqual([
    { id: itemId(cookie('a')), value: 'v' },
    { id: itemId(localItem('b')), value: 'w' },
    { id: itemId(cookie('a')), value: 'v' },
    `forget ${itemId(cookie('a'))}`,
  ]);
});

test('of what lies in a private window nothing is written down', async () => {
  const told: unknown[] = [];
  const erased = { ...nobody, remember: async (gone: readonly unknown[]) => void told.push(...gone) };
  const jar = [{ item: cookie('a', { store: '1' }), value: 'v' }];
  const pages = [{ origin, store: '1', localStorage: new Map([['b', 'w']]) }];
  const items = [cookie('a', { store: '1' }), localItem('b', { store: '1' })];
  const { receipts } = await eraseAndTell(items, fakeStores({ jar, pages }), { erased, now: 0 });
  expect([receipts.map(({ outcome }) => outcome), told]).toEqual([['gone', 'gone'], []]);
});

test('a storage entry is erased in its own container alone', async () => {
  const pages = ['firefox-container-1', 'firefox-container-2'].map((store, at) => ({
    frame: at,
    origin,
    store,
    localStorage: new Map([['a', '1']]),
  }));
  await erase([localItem('a', { store: 'firefox-container-2' })], fakeStores({ pages }));
  expect(pages.map((page) => page.localStorage.size)).toEqual([1, 0]);
});

test('nothing is remembered on a full disk, which stops no erasing and is told', async () => {
  const erased = { ...nobody, remember: () => Promise.reject(new Error('QuotaExceededError')) };
  const jar = [{ item: cookie('a'), value: 'v' }];
  expect(await eraseAndTell([cookie('a')], fakeStores({ jar }), { erased, now: 0 })).toEqual({
    receipts: [{ id: itemId(cookie('a')), outcome: 'gone' }],
    remembered: false,
  });
});

test('stopped between two steps, what is done is done, and what was not begun is said to be left alone', async () => {
  const stop = new AbortController();
  const jar = [{ item: cookie('c'), value: '1' }];
  const pages = [{ origin, localStorage: new Map([['a', '1']]) }];
  const { receipts } = await eraseAndTell([localItem('a'), cookie('c')], fakeStores({ jar, pages }), {
    erased: nobody,
    now: 0,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(receipts).toEqual([
    { id: itemId(localItem('a')), outcome: 'survived', because: 'cancelled' },
    { id: itemId(cookie('c')), outcome: 'gone' },
  ]);
});

test('a store that its database cannot do without is emptied, and that is what the receipt says', async () => {
  const store = { name: 's', records: 3, indexes: [] };
  const databases = [{ bucket: null, name: 'd', version: 1, stores: [store] }];
  const item = localItem('d/s', {
    kind: 'indexed-db',
    contents: { of: 'database', database: 'd', store: 's', records: 3, indexes: [] },
  });
  const stores = fakeStores({ pages: [{ origin, deep: { databases } }], afterErase: () => void (store.records = 0) });
  expect(await erase([item], stores)).toEqual([{ id: itemId(item), outcome: 'gone', because: 'emptied' }]);
});

test('of a database that its page keeps busy nothing is claimed', async () => {
  const database = { bucket: null, name: 'shop', version: 1 };
  const cart = { name: 'cart', records: 1, indexes: [] };
  const deep: { databases: FrameDatabase[] } = { databases: [{ ...database, stores: [cart] }] };
  const afterErase = () => void deep.databases.splice(0, 1, { ...database, stores: null });
  const contents = { of: 'database', database: 'shop', store: 'cart', records: 1, indexes: [] } as const;
  const item = localItem('shop/cart', { kind: 'indexed-db', contents });
  expect(await erase([item], fakeStores({ pages: [{ origin, deep }], afterErase }))).toEqual([
    { id: itemId(item), outcome: 'survived', because: 'busy' },
  ]);
});
