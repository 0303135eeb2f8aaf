import { expect, test } from 'vitest';
import type { Stores } from '../../extension/observe.ts';
import { scanner } from '../../extension/scan.ts';
import type { Snapshot } from '../../extension/snapshot.ts';
import { fakeStores } from '../support/fake-stores.ts';
import { cookie } from '../support/stored.ts';

const caches = (name: string) => ({ deep: { caches: [{ bucket: null, name, entries: 1 }] } });
const stores = fakeStores({
  jar: [{ item: cookie('a'), value: '1' }],
  pages: [
    { origin: 'https://inservice.ru', localStorage: new Map([['b', '2']]), ...caches('c') },
    { origin: 'https://lk.inservice.ru', ...caches('d') },
  ],
});
const erased = {
  remember: async () => undefined,
  forget: async () => undefined,
  respawned: async () => new Map<string, number>(),
};

const scan = (has: 'allowed' | 'refused' = 'allowed') => scannerOf(stores, has);

const scannerOf = (of: Stores, has: 'allowed' | 'refused' = 'allowed', privateWindows = async () => true) =>
  scanner({
    stores: of,
    access: { has: async () => has === 'allowed', privateWindows },
    erased,
    signals: async () => ({ gpc: false }),
    clock: () => 1_780_000_000_000,
  });

const names = (snapshot: Snapshot | null | undefined) => snapshot?.rows.map(({ item }) => item.name).sort();

test('what is quick to read comes first, then each place, then everything', async () => {
  const parts: unknown[] = [];
  const whole = await scan()('inservice.ru', {
    signal: new AbortController().signal,
    onPart: ({ done, of }, part) => parts.push([done, of, names(part)]),
  });
  expect(names(whole)).toEqual(['a', 'b', 'c', 'd']);
  expect(parts.at(-1)).toEqual([4, 4, ['a', 'b', 'c', 'd']]);
  expect(parts).toContainEqual([1, 2, undefined]);
});

test('of many cookies a screenful comes first, judged by the consent that holds for all of them', async () => {
  const jar = Array.from({ length: 500 }, (_, at) => ({ item: cookie(`_ga_${at}`), value: '1' }));
  const consent = {
    item: cookie('inservice_consent'),
    value: '1.1.mgqz5s00.1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3.0020',
  };
  const parts: Snapshot[] = [];
  const whole = await scannerOf(fakeStores({ jar: [...jar, consent] }))('inservice.ru', {
    signal: new AbortController().signal,
    onPart: (_, part) => void (part && parts.push(part)),
  });
  const first = parts[0];
  expect([first?.rows.length, first?.consent, first?.rows[1]?.findings, whole?.rows.length]).toEqual([
    41,
    whole?.consent,
    whole?.rows[0]?.findings,
    501,
  ]);
});

test('all cookies are shown where pages take their time', async () => {
  const jar = Array.from({ length: 500 }, (_, at) => ({ item: cookie(`c${at}`), value: '1' }));
  const slow = fakeStores({ jar });
  const late = { ...slow.frames, read: () => new Promise<never>(() => undefined) };
  const shown = await new Promise((resolve) => {
    void scannerOf({ ...slow, frames: late })('inservice.ru', {
      signal: new AbortController().signal,
      onPart: (_, part) => part && part.rows.length > 100 && resolve(part.rows.length),
    });
  });
  expect(shown).toBe(500);
});

test('a reading that is stopped gives what it has, and says what it has not read', async () => {
  const stop = new AbortController();
  const whole = await scan()('inservice.ru', {
    signal: stop.signal,
    onPart: ({ done }) => done === 1 && stop.abort(),
  });
  const unread = whole?.coverage.filter(({ why }) => why === 'cancelled').map(({ what }) => what);
  expect([names(whole)?.length, unread]).toEqual([3, ['https://lk.inservice.ru']]);
});

test('a reading is stopped at once, even where a page takes its time to answer', async () => {
  const stop = new AbortController();
  const endless = () => new Promise<never>(() => undefined);
  const slow: Stores = { ...stores, frames: { ...stores.frames, readDeep: endless, observations: endless } };
  const reading = scannerOf(slow)('inservice.ru', { signal: stop.signal, onPart: () => undefined });
  setTimeout(() => stop.abort(), 20);
  const whole = await reading;
  const unread = whole?.coverage.filter(({ why }) => why === 'cancelled').map(({ what }) => what);
  expect([names(whole), unread]).toEqual([
    ['a', 'b'],
    ['https://inservice.ru', 'https://lk.inservice.ru'],
  ]);
});

test('a cookie store that cannot be read, and private windows that are not allowed, are told', async () => {
  const torn: Stores = {
    ...stores,
    cookies: {
      ...stores.cookies,
      async all(site, onUnread) {
        onUnread?.('firefox-container-1');
        return stores.cookies.all(site);
      },
    },
  };
  const whole = await scannerOf(
    torn,
    'allowed',
    async () => false,
  )('inservice.ru', {
    signal: new AbortController().signal,
    onPart: () => undefined,
  });
  expect([whole?.coverage.filter(({ kind }) => kind === 'cookie'), whole?.coverage.at(-1)]).toEqual([
    [{ what: 'firefox-container-1', kind: 'cookie', read: false, why: 'refused' }],
    { what: 'private-windows', read: false, why: 'not-allowed' },
  ]);
});

test('without permission nothing is read', async () => {
  const looked: unknown[] = [];
  const answer = await scan('refused')('inservice.ru', {
    signal: new AbortController().signal,
    onPart: (part) => looked.push(part),
  });
  expect([answer, looked]).toEqual([null, []]);
});
