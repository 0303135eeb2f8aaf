import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { type Service, startService } from '../support/service.ts';
import { openPanel, rows } from './panel.ts';
import { serveStoringSite } from './storing-page.ts';

let service: Service;
let chromium: Chromium;

beforeAll(async () => {
  service = await startService();
  serveStoringSite(service);
  chromium = await openChromium(service, { extension: true });
});

beforeEach(async () => {
  await chromium.page.goto('https://inservice.ru/deep');
  await chromium.page.waitForFunction(() => document.title === 'stored');
});

afterAll(async () => {
  await chromium?.close();
  await service?.close();
});

const kindsAndNames = (panel: Awaited<ReturnType<typeof openPanel>>) =>
  panel
    .locator('[data-id]')
    .evaluateAll((all) => all.map((row) => `${row.getAttribute('data-kind')} ${row.getAttribute('data-name')}`).sort());

const everything = [
  'cache-storage v1',
  'file-system notes/a.txt',
  'indexed-db shop/cart',
  'indexed-db shop/seen',
  'service-worker https://inservice.ru/sw.js',
];

test('databases, caches, service workers and private files are rows of their kind', async () => {
  const panel = await openPanel(chromium, 'inservice.ru');
  expect(await kindsAndNames(panel)).toEqual(everything);
  await panel.close();
});

test('what a store holds is read when asked for, a page at a time, as text', async () => {
  const panel = await openPanel(chromium, 'inservice.ru');
  const row = rows(panel, { kind: 'indexed-db', name: 'shop/cart' });
  await row.locator('[data-action="details"]').click();
  const counts: number[] = [];
  for (const expected of [20, 40, 45]) {
    await row.locator('[data-action="contents"]').click();
    await expect.poll(() => row.locator('[data-content]').count()).toBe(expected);
    counts.push(expected);
  }
  expect([
    counts,
    await row.locator('[data-content]').first().textContent(),
    await row.locator('.contents b').count(),
  ]).toEqual([[20, 40, 45], '0{"id":0,"day":"1970-01-01T00:00:00.000Z","what":"<b>bread</b>"}', 0]);
  await panel.close();
});

test.each([
  ['cache-storage', 'v1', 'https://inservice.ru/cachedGET · 200 · text/plain'],
  ['file-system', 'notes/a.txt', 'text/plainprivate words'],
])('what is inside a %s is read when asked for', async (kind, name, inside) => {
  const panel = await openPanel(chromium, 'inservice.ru');
  const row = rows(panel, { kind, name });
  await row.locator('[data-action="details"]').click();
  await row.locator('[data-action="contents"]').click();
  await row.locator('[data-content]').first().waitFor();
  expect(await row.locator('[data-content]').allTextContents()).toEqual([inside]);
  await panel.close();
});

test.each([
  ['cache-storage', 'v1'],
  ['service-worker', 'https://inservice.ru/sw.js'],
  ['file-system', 'notes/a.txt'],
])('erases exactly the %s %s', async (kind, name) => {
  const panel = await openPanel(chromium, 'inservice.ru');
  await rows(panel, { kind, name }).locator('[data-action="erase"]').click();
  await panel.locator('output[data-outcome="gone"]').waitFor();
  const left = (await kindsAndNames(panel)).filter((line) => line !== 'file-system notes/');
  expect(left).toEqual(everything.filter((line) => line !== `${kind} ${name}`));
  await panel.close();
});

test('a store is emptied beside its neighbour, whose page holds the database open and can go on', async () => {
  const panel = await openPanel(chromium, 'inservice.ru');
  await rows(panel, { name: 'shop/cart' }).locator('[data-action="erase"]').click();
  await panel.locator('output[data-outcome="gone"]').waitFor();
  const counts = await chromium.page.evaluate(async () => {
    const { kept } = window as unknown as { kept: IDBDatabase };
    const transaction = kept.transaction(['cart', 'seen']);
    const count = (name: string) =>
      new Promise((resolve) => {
        const request = transaction.objectStore(name).count();
        request.onsuccess = () => resolve(request.result);
      });
    return [await count('cart'), await count('seen')];
  });
  expect(counts).toEqual([0, 1]);
  await panel.close();
});

test('a database that its page keeps open does not hang the erasing, and is gone when the page lets go', async () => {
  const panel = await openPanel(chromium, 'inservice.ru');
  for (const name of ['shop/cart', 'shop/seen']) {
    await rows(panel, { name }).locator('[data-action="erase"]').click();
    await panel.locator('output[data-outcome="gone"]').waitFor();
  }
  const names = await chromium.page.evaluate(async () => {
    (window as unknown as { kept: IDBDatabase }).kept.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (await indexedDB.databases()).map(({ name }) => name);
  });
  expect(names).toEqual([]);
  await panel.close();
});

test('what lies in a storage bucket of its own is listed, opened and erased there', async () => {
  await chromium.page.evaluate(async () => {
    const { storageBuckets } = navigator as unknown as {
      storageBuckets: { open(name: string): Promise<{ indexedDB: IDBFactory; caches: CacheStorage }> };
    };
    const bucket = await storageBuckets.open('drafts');
    await bucket.caches.open('letters');
    const request = bucket.indexedDB.open('post', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('out').put('dear', 1);
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    request.result.close();
  });
  const panel = await openPanel(chromium, 'inservice.ru');
  const row = rows(panel, { kind: 'indexed-db', name: 'post/out' });
  await row.locator('[data-action="details"]').click();
  await row.locator('[data-action="contents"]').click();
  await row.getByText('"dear"').waitFor();
  for (const name of ['post/out', 'letters']) {
    await rows(panel, { name }).locator('[data-action="erase"]').click();
    await panel.locator('output[data-outcome="gone"]', { hasText: name }).waitFor();
    await rows(panel, { name }).waitFor({ state: 'detached' });
  }
  await panel.close();
});

test('a transaction that never ends makes its database busy, and no other; what is not erased then is not erased later', async () => {
  await chromium.page.evaluate(async () => {
    const request = indexedDB.open('other', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('free').put('here', 1);
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    request.result.close();
  });
  const panel = await openPanel(chromium, 'inservice.ru');
  await chromium.page.evaluate(() => {
    const { kept } = window as unknown as { kept: IDBDatabase };
    const store = kept.transaction('cart', 'readwrite').objectStore('cart');
    const ask = () => {
      if (document.title !== 'over') store.get(1).onsuccess = ask;
    };
    ask();
  });
  await rows(panel, { name: 'shop/cart' }).locator('[data-action="erase"]').click();
  await panel
    .locator('output[data-outcome="survived"]', { hasText: 'страница держит эту базу занятой' })
    .waitFor({ timeout: 20_000 });
  await panel.locator('[data-unread-kind="indexed-db"]', { hasText: 'база занята' }).waitFor();
  expect(await kindsAndNames(panel)).toEqual(
    [
      ...everything.filter((line) => !line.startsWith('indexed-db')),
      'indexed-db other/free',
      'indexed-db shop/',
    ].sort(),
  );
  await chromium.page.evaluate(() => {
    document.title = 'over';
  });
  await panel.locator('[data-action="read-again"]').click();
  await rows(panel, { name: 'shop/cart' }).waitFor();
  expect(await rows(panel, { name: 'shop/cart' }).textContent()).toContain('45 записей');
  await panel.close();
});
