import { expect, test } from 'vitest';
import { observe } from '../../extension/observe.ts';
import { takeSnapshot } from '../../extension/take-snapshot.ts';
import { type FakeBrowser, fakeStores } from '../support/fake-stores.ts';
import { cookie } from '../support/stored.ts';

const now = Date.parse('2026-06-01T12:00:00Z');
const coverage = async (site: string, stores: ReturnType<typeof fakeStores>) =>
  takeSnapshot(site, await observe(site, stores), { signals: { gpc: false }, now }).coverage;
const of = (site: string, browser: FakeBrowser) => coverage(site, fakeStores(browser));
const unread = async (site: string, browser: FakeBrowser) => (await of(site, browser)).filter(({ read }) => !read);
const at = (host: string) => [{ item: cookie('a', { host }), value: '1' }];
const closed = (what: string) => ({ what, read: false, why: 'no-open-page' });

test('hosts without an open page are told as unread, the cabinet included', async () => {
  const pages = [{ origin: 'https://inservice.ru' }];
  expect(await of('inservice.ru', { jar: at('api.inservice.ru'), pages })).toEqual([
    { what: 'https://inservice.ru', read: true },
    closed('https://lk.inservice.ru'),
    closed('https://api.inservice.ru'),
  ]);
});

const local = 'inservice.localhost';
const served = [{ origin: 'http://inservice.localhost:8080' }];

test("on a developer's own host, a page at any port tells what the host keeps: cookies know no port", async () => {
  expect(await of(local, { jar: at(local), pages: served })).toEqual([{ what: served[0]?.origin, read: true }]);
});

test('elsewhere another port is another address, which may keep something of its own', async () => {
  const pages = [{ origin: 'https://shop.example:8443' }];
  expect(await unread('shop.example', { jar: at('shop.example'), pages })).toEqual([closed('https://shop.example')]);
});

test('where the pages of a site have a port, its other hosts are looked for there', async () => {
  expect(await unread(local, { jar: at(`lk.${local}`), pages: served })).toEqual([
    closed('http://lk.inservice.localhost:8080'),
  ]);
});

test('a page at another port does not stand for an address that is known to keep something', async () => {
  const pages = [{ origin: 'https://inservice.ru:8443' }, { origin: 'https://lk.inservice.ru' }];
  expect(await unread('inservice.ru', { pages })).toEqual([closed('https://inservice.ru')]);
});

test('an address whose page sleeps is told once, by its page', async () => {
  const stores = fakeStores({});
  const page = 'http://inservice.localhost:8080/';
  const asleep = { ...stores.frames, read: async () => ({ frames: [], silent: [{ page, why: 'asleep' as const }] }) };
  expect(await coverage(local, { ...stores, frames: asleep })).toEqual([{ what: page, read: false, why: 'asleep' }]);
});

test('a page that the browser gives no storage is told as unread', async () => {
  const pages = [{ origin: 'https://inservice.ru', localStorage: null }];
  expect((await of('inservice.ru', { pages }))[0]).toEqual({
    what: 'https://inservice.ru',
    read: false,
    why: 'refused',
  });
});
