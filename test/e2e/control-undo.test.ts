import { expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { handle } from './control.ts';
import { openPanel, rows } from './panel.ts';

const site = fixture({ extension: true });

const jar = async () =>
  (await site.browser.context.cookies('https://inservice.ru/deep/x'))
    .map(({ expires, ...cookie }) => JSON.stringify({ ...cookie, expires: Math.round(expires) }))
    .sort();

const storing = {
  html: `<!doctype html><title>Stores</title><script>
    localStorage.setItem('_ym_uid', 'l'.repeat(5000)); sessionStorage.setItem('_ym_uid', 'ключ');
  </script>`,
  headers: {
    'set-cookie': [
      '_ga=GA1.1.2.3; Path=/deep; Domain=inservice.ru; SameSite=None; Secure; HttpOnly; Max-Age=6000',
      '_gid=2; Path=/; SameSite=Strict; Secure; Max-Age=600',
      'inservice_session=s; Path=/; HttpOnly; Secure',
    ],
  },
};

const stored = () =>
  site.page.evaluate(() => [localStorage.getItem('_ym_uid')?.length, sessionStorage.getItem('_ym_uid')]);

test('a purpose is erased after a warning, accounted for, and brought back with equal attributes', async () => {
  site.serve({ 'https://inservice.ru/stores': storing });
  await site.page.goto('https://inservice.ru/stores');
  const before = await jar();
  const panel = await openPanel(site.browser, 'inservice.ru');
  const group = panel.locator('.handling[data-purpose="statistics"]');
  await group.locator('[data-action="erase-purpose"]').click();
  expect(await group.getByRole('alertdialog').textContent()).toMatch(/Будут стёрты 4 записи/);
  await group.locator('[data-action="cancel"]').click();
  expect(await jar()).toEqual(before);
  await group.locator('[data-action="erase-purpose"]').click();
  await group.locator('[data-action="confirm"]').click();
  await group.locator('[data-receipt="4"]').waitFor();
  expect([(await jar()).length, await stored()]).toEqual([1, [undefined, null]]);
  await panel.locator('[data-action="undo"]').click();
  await panel.locator('[data-restored="4"]').waitFor();
  expect([await jar(), await stored()]).toEqual([before, [5000, 'ключ']]);
  expect(await rows(panel, { finding: 'respawned' }).count()).toBe(0);
  await panel.close();
});

test('one erased item is brought back, too, once, and stays though its purpose is blocked by now', async () => {
  site.serve({ 'https://inservice.ru/stores': storing });
  await site.page.goto('https://inservice.ru/stores');
  const before = await jar();
  const panel = await openPanel(site.browser, 'inservice.ru');
  await handle(site.browser, 'statistics', 'block');
  await rows(panel, { name: '_ga' }).locator('[data-action="erase"]').click();
  await panel.locator('output[data-outcome="gone"]').waitFor();
  expect(await jar()).toEqual(before.filter((cookie) => !cookie.includes('"_ga"')));
  await panel.locator('[data-action="undo"]').click();
  await panel.locator('[data-restored="1"]').waitFor();
  // What is blocked would go from the jar at once.
  await panel.waitForTimeout(300);
  expect([await jar(), await panel.locator('[data-action="undo"]').count()]).toEqual([before, 0]);
  await handle(site.browser, 'statistics', 'allow');
  await panel.close();
});

/** Writes `value` everywhere, under the first name alone or under both. */
async function writeEverywhere([value, names]: readonly [string, readonly string[]]): Promise<void> {
  for (const name of names) {
    document.cookie = `${name}=${value}; path=/`;
    localStorage.setItem(name, value);
    sessionStorage.setItem(name, value);
    await (await caches.open('cache')).put(`/${name}`, new Response(value));
    const root = await navigator.storage.getDirectory();
    const writing = await (await root.getFileHandle(name, { create: true })).createWritable();
    await writing.write(value);
    await writing.close();
    const request = indexedDB.open('shop', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('cart');
    await new Promise<void>((resolve) => {
      request.onsuccess = () => {
        const writing = request.result.transaction('cart', 'readwrite');
        writing.objectStore('cart').put(value, name);
        writing.oncomplete = () => resolve();
      };
    });
    request.result.close();
  }
}

/** What is there of both names, in every store. */
async function readEverywhere(): Promise<string[]> {
  const lines: string[] = document.cookie.split('; ');
  const cache = await caches.open('cache');
  const root = await navigator.storage.getDirectory();
  const shop = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('shop', 1);
    request.onsuccess = () => resolve(request.result);
  });
  for (const name of ['one', 'two']) {
    const record = await new Promise((resolve) => {
      const request = shop.transaction('cart').objectStore('cart').get(name);
      request.onsuccess = () => resolve(request.result);
    });
    const file = await (await root.getFileHandle(name)).getFile();
    const cached = await (await cache.match(`/${name}`))?.text();
    lines.push([name, localStorage[name], sessionStorage[name], cached, await file.text(), record].join(' '));
  }
  shop.close();
  return lines.sort();
}

test('what was written since the erasing stays as it is when the rest is brought back, and that is said', async () => {
  await site.visit('<!doctype html><title>Newer</title>');
  await site.page.evaluate(writeEverywhere, ['old', ['one', 'two']] as const);
  const panel = await openPanel(site.browser, 'inservice.ru');
  await panel.locator('[data-action="select-shown"]').click();
  const bar = panel.locator('.selection');
  await bar.locator('[data-action="erase-selected"]').click();
  await bar.locator('[data-action="confirm"]').click();
  await bar.locator('[data-receipt="10"]').waitFor();
  await site.page.evaluate(writeEverywhere, ['newer', ['one']] as const);
  await panel.locator('[data-action="undo"]').click();
  await panel.locator('[data-restored="4"]').waitFor();
  expect([
    await site.page.evaluate(readEverywhere),
    await panel
      .locator('[data-unreturned]')
      .evaluateAll((all) => all.map((line) => line.getAttribute('data-unreturned'))),
    await panel.locator('[data-unreturned="rewritten"]').textContent(),
  ]).toEqual([
    ['one newer newer newer newer newer', 'one=newer', 'two old old old old old', 'two=old'],
    ['rewritten', 'partly'],
    'Вернуть не удалось: «one», «one», «one», «one»: сайт с тех пор записал это заново. Новое осталось как есть.',
  ]);
  await panel.close();
});
