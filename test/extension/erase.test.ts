import { expect, test } from 'vitest';
import { erase } from '../../extension/erase.ts';
import { reveal } from '../../extension/reveal.ts';
import { itemId } from '../../shared/core/inventory/stored-item.ts';
import { fakeStores } from '../support/fake-stores.ts';
import { cookie, localItem, sessionItem } from '../support/stored.ts';

const origin = 'https://inservice.ru';

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
