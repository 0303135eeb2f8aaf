import { expect, test } from 'vitest';
import { observe } from '../../extension/observe.ts';
import { snapshotSchema } from '../../extension/snapshot.ts';
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
  takeSnapshot(site, await observe(site, fakeStores(browser)), signals, now);

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

test('hosts without an open page are told as unread, the cabinet included', async () => {
  const jar = [{ item: cookie('a', { host: 'api.inservice.ru' }), value: '1' }];
  const pages = [{ origin: 'https://inservice.ru' }];
  expect((await snapshot({ jar, pages })).coverage).toEqual([
    { what: 'https://inservice.ru', read: true },
    { what: 'https://lk.inservice.ru', read: false, why: 'no-open-page' },
    { what: 'https://api.inservice.ru', read: false, why: 'no-open-page' },
  ]);
});

test('a page that the browser gives no storage is told as unread', async () => {
  const pages = [{ origin: 'https://inservice.ru', localStorage: null }];
  expect((await snapshot({ pages })).coverage[0]).toEqual({
    what: 'https://inservice.ru',
    read: false,
    why: 'refused',
  });
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

test('a snapshot comes through a message as it was', async () => {
  const taken = await snapshot({
    jar: [consentCookie(writeCookie(decided)), { item: cookie('\ud800'), value: '' }],
    pages: [{ origin: 'https://inservice.ru', sessionStorage: new Map([['__proto__', '1']]) }],
  });
  expect(snapshotSchema.parse(JSON.parse(JSON.stringify(taken)))).toEqual(JSON.parse(JSON.stringify(taken)));
});
