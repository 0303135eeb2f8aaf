import { expect, test } from 'vitest';
import { withFindingsInValues } from '../../extension/findings-in-values.ts';
import { observe } from '../../extension/observe.ts';
import { takeSnapshot } from '../../extension/take-snapshot.ts';
import { writeCookie } from '../../shared/core/consent/cookie.ts';
import type { Decided } from '../../shared/core/consent/decided.ts';
import { inservice } from '../../shared/core/registry/catalogue/inservice.ts';
import { type FakeBrowser, fakeStores } from '../support/fake-stores.ts';
import { cookie } from '../support/stored.ts';

const now = Date.parse('2026-06-01T12:00:00Z');
const site = 'inservice.ru';
const decided: Decided = {
  recordId: '1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3',
  decidedAt: now - 1000,
  edition: inservice.editions[0].id,
  purposes: { personalization: 'denied', advertising: 'denied', statistics: 'granted', quality: 'denied' },
  services: [],
  gpc: false,
};
const consentCookie = (value: string, more = {}) => ({ item: cookie('inservice_consent', more), value });

const snapshot = async (browser: FakeBrowser, signals = { gpc: false }) =>
  takeSnapshot(site, await observe(site, fakeStores(browser)), { signals, now });

test('without a consent cookie nothing is decided', async () => {
  expect((await snapshot({})).consent).toEqual({
    status: 'unset',
    damaged: false,
    purposes: { personalization: 'ask', advertising: 'ask', statistics: 'ask', quality: 'ask' },
  });
});

test('the consent is told with its time, its edition and each answer', async () => {
  expect((await snapshot({ jar: [consentCookie(writeCookie(decided))] })).consent).toEqual({
    status: 'current',
    damaged: false,
    purposes: decided.purposes,
    edition: decided.edition,
    decidedAt: decided.decidedAt,
  });
});

test('a damaged consent cookie grants nothing and is told', async () => {
  const { consent } = await snapshot({ jar: [consentCookie('1.broken')] });
  expect([consent.status, consent.damaged]).toEqual(['unset', true]);
});

test('of two consent cookies the one that grants less counts', async () => {
  const less = { ...decided, purposes: { ...decided.purposes, statistics: 'denied' } } as const;
  const jar = [consentCookie(writeCookie(decided)), consentCookie(writeCookie(less), { host: 'lk.inservice.ru' })];
  expect((await snapshot({ jar })).consent.purposes.statistics).toBe('denied');
});

test('Global Privacy Control denies advertising that was granted without knowing it', async () => {
  const granted = { ...decided, purposes: { ...decided.purposes, advertising: 'granted' } } as const;
  const jar = [consentCookie(writeCookie(granted))];
  expect((await snapshot({ jar }, { gpc: true })).consent.purposes.advertising).toBe('denied');
});

test('a partitioned consent cookie belongs to another page and decides nothing here', async () => {
  const partition = { topLevelSite: 'https://example.com' };
  const { consent } = await snapshot({ jar: [consentCookie(writeCookie(decided), { partition })] });
  expect(consent.status).toBe('unset');
});

test('an item is held against the consent of its site', async () => {
  const jar = [
    consentCookie(writeCookie(decided)),
    { item: cookie('_ga'), value: '1' },
    { item: cookie('_fbp'), value: '1' },
  ];
  expect((await snapshot({ jar })).rows.map(({ item, covered }) => [item.name, covered])).toEqual([
    ['inservice_consent', true],
    ['_ga', true],
    ['_fbp', false],
  ]);
});

const local = async (browser: FakeBrowser) => {
  const of = 'inservice.localhost';
  return takeSnapshot(of, await observe(of, fakeStores(browser)), { signals: { gpc: false }, now });
};

test('cookies are held against what a page of their host publishes, whatever its port', async () => {
  const jar = [{ item: cookie('basket', { host: 'inservice.localhost' }), value: '1' }];
  const pages = [
    { origin: 'http://lk.inservice.localhost:8080', deep: { registry: own([]) } },
    { origin: 'http://inservice.localhost:8080', deep: { registry: own(['basket']) } },
  ];
  expect((await local({ jar, pages })).rows[0]?.service?.id).toBe('shop');
});

test.each([
  ['its own page', { origin: 'https://inservice.ru' }, undefined],
  [
    'a frame in a page of its own site',
    { origin: 'https://inservice.ru', page: 'https://lk.inservice.ru/', ancestors: ['https://lk.inservice.ru'] },
    undefined,
  ],
  [
    'a frame in a page of another site',
    { origin: 'https://inservice.ru', page: 'https://a.example.com/', ancestors: ['https://a.example.com'] },
    { topLevelSite: 'https://example.com', hasCrossSiteAncestor: true },
  ],
  [
    'a frame of its own site with another site between',
    {
      origin: 'https://inservice.ru',
      page: 'https://inservice.ru/',
      ancestors: ['https://example.com', 'https://inservice.ru'],
    },
    { topLevelSite: 'https://inservice.ru', hasCrossSiteAncestor: true },
  ],
  [
    'a frame where the browser does not tell of its ancestors',
    { origin: 'https://inservice.ru', page: 'https://example.com/', ancestors: null },
    { topLevelSite: 'https://example.com', hasCrossSiteAncestor: true },
  ],
])('what is stored from %s lies in the right partition', async (_where, page, partition) => {
  const { rows } = await snapshot({ pages: [{ ...page, localStorage: new Map([['a', '1']]) }] });
  expect(rows[0]?.item.partition).toEqual(partition);
});

test('frames of other sites are left out', async () => {
  const pages = [{ origin: 'https://inservice.com', localStorage: new Map([['a', '1']]) }];
  expect((await snapshot({ pages })).rows).toEqual([]);
});

test('every kind that an origin keeps is an item of its kind', async () => {
  const deep = {
    databases: [
      { bucket: null, name: 'shop', version: 2, stores: [{ name: 'cart', records: 3, indexes: ['by-day'] }] },
      { bucket: 'drafts', name: 'shut', version: 1, stores: null },
    ],
    caches: [{ bucket: null, name: 'v1', entries: 2 }],
    workers: [{ scope: 'https://inservice.ru/', script: 'https://inservice.ru/sw.js' }],
    files: { files: [{ bucket: null, path: 'a/b.txt', bytes: 5 }], more: true },
  };
  const { rows, coverage } = await snapshot({ pages: [{ origin: 'https://inservice.ru', deep }] });
  expect(rows.map(({ item }) => [item.kind, item.name])).toEqual([
    ['indexed-db', 'shop/cart'],
    ['indexed-db', 'shut/'],
    ['cache-storage', 'v1'],
    ['service-worker', 'https://inservice.ru/sw.js'],
    ['file-system', 'a/b.txt'],
  ]);
  expect(coverage.filter(({ kind }) => kind)).toEqual([
    { what: 'https://inservice.ru', kind: 'indexed-db', read: false, why: 'busy' },
    { what: 'https://inservice.ru', kind: 'file-system', read: false, why: 'too-many' },
  ]);
});

test('a frame and a page of one origin tell of its databases once', async () => {
  const deep = { caches: [{ bucket: null, name: 'v1', entries: 2 }] };
  const page = { origin: 'https://inservice.ru', deep };
  expect((await snapshot({ pages: [page, { ...page, tab: 2 }] })).rows).toHaveLength(1);
});

test('a database is known by its own name, whatever its stores are called', async () => {
  const databases = [{ bucket: null, name: '_ym_uid', version: 1, stores: [{ name: 's', records: 1, indexes: [] }] }];
  const { rows } = await snapshot({ pages: [{ origin: 'https://inservice.ru', deep: { databases } }] });
  expect(rows[0]?.service?.id).toBe('yandex-metrica');
});

const own = (items: readonly string[]) =>
  JSON.stringify({
    version: 1,
    editions: inservice.editions,
    services: [{ id: 'shop', name: 'Shop', purposes: ['quality'], items: items.map((name) => ({ name })) }],
  });

test('what a page publishes about itself is what its origin is held against', async () => {
  const pages = [
    { origin: 'https://inservice.ru', localStorage: new Map([['basket', '1']]), deep: { registry: own(['basket']) } },
  ];
  const { rows, registries } = await snapshot({ pages });
  expect([rows[0]?.service?.id, rows[0]?.purpose, registries]).toEqual([
    'shop',
    'quality',
    [{ origin: 'https://inservice.ru', faults: [] }],
  ]);
});

test.each(['{', '[]', '{"version":1}', own([]).replace('quality', 'world-peace')])(
  'a published registry that is none is told, and judges nothing: %s',
  async (registry) => {
    const pages = [
      { origin: 'https://inservice.ru', localStorage: new Map([['inservice_lang', 'ru']]), deep: { registry } },
    ];
    const { rows, registries } = await snapshot({ pages });
    expect([rows[0]?.purpose, registries[0]?.faults.length]).toEqual(['necessary', expect.any(Number)]);
    expect(registries[0]?.faults.length).toBeGreaterThan(0);
  },
);

test('hosts that go by different answers are told apart, each with its own', async () => {
  const less = { ...decided, purposes: { ...decided.purposes, statistics: 'denied' } } as const;
  const jar = [consentCookie(writeCookie(decided)), consentCookie(writeCookie(less), { host: 'lk.inservice.ru' })];
  const { consents } = await snapshot({ jar });
  expect(consents.map(({ host, purposes }) => [host, purposes.statistics])).toEqual([
    ['inservice.ru', 'granted'],
    ['lk.inservice.ru', 'denied'],
  ]);
});

test('hosts that go by one answer do not disagree', async () => {
  const jar = [consentCookie(writeCookie(decided), { hostOnly: false })];
  const pages = [{ origin: 'https://inservice.ru' }, { origin: 'https://lk.inservice.ru' }];
  expect((await snapshot({ jar, pages })).consents).toEqual([]);
});

test('a host and its port are one address that disagrees with another', async () => {
  const less = { ...decided, purposes: { ...decided.purposes, statistics: 'denied' } } as const;
  const host = 'inservice.localhost';
  const jar = [consentCookie(writeCookie(decided), { host }), consentCookie(writeCookie(less), { host: `lk.${host}` })];
  const pages = [{ origin: `http://${host}:8080` }, { origin: `http://lk.${host}:8080` }];
  expect((await local({ jar, pages })).consents.map(({ host, purposes }) => [host, purposes.statistics])).toEqual([
    ['inservice.localhost:8080', 'granted'],
    ['lk.inservice.localhost:8080', 'denied'],
  ]);
});

test('what links items and what 6.3 rules out is found in their values', async () => {
  const jar = [{ item: cookie('_ga'), value: 'GA1.1.1162820436.1749482504' }];
  const localStorage = new Map([
    ['copy', '1162820436.1749482504'],
    ['profile', '{"religion":"islam"}'],
  ]);
  const whole = await snapshot({ jar, pages: [{ origin: 'https://inservice.ru', localStorage }] });
  const { rows } = await withFindingsInValues(whole, new AbortController().signal);
  const types = (name: string) =>
    rows.filter(({ item }) => item.name === name).flatMap(({ findings }) => findings.map(({ type }) => type));
  expect([types('_ga'), types('copy'), types('profile')]).toEqual([
    ['before-consent', 'linked'],
    ['undeclared', 'linked'],
    ['undeclared', 'special-category'],
  ]);
});
