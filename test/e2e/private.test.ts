import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { type Service, startService } from '../support/service.ts';
import { openPanel, rows } from './panel.ts';
import { serveStoringSite } from './storing-page.ts';

/** What the panel's page can ask the browser. */
declare const chrome: {
  readonly windows: { create(window: { incognito: true; url: string }): Promise<unknown> };
  readonly tabs: { query(about: object): Promise<{ readonly incognito: boolean; readonly status: string }[]> };
};

let service: Service;
let chromium: Chromium;

beforeAll(async () => {
  service = await startService();
  serveStoringSite(service);
  chromium = await openChromium(service, { extension: true });
  await chromium.page.goto('https://inservice.ru/stores');
});
afterAll(async () => {
  await chromium?.close();
  await service?.close();
});

/** Allows the extension in private windows, as the person does in the browser's settings; the browser starts it anew then. */
async function allowPrivateWindows() {
  const settings = await chromium.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }).then(() =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${chromium.extensionId()}', incognitoAccess: true }))`,
  );
  await expect
    .poll(async () => (await openPanel(chromium, 'inservice.ru').catch(() => undefined)) !== undefined)
    .toBe(true);
  await settings.close();
}

const openPrivately = async (panel: Page) => {
  await panel.evaluate(() => chrome.windows.create({ incognito: true, url: 'https://inservice.ru/stores' }));
  await expect
    .poll(() =>
      panel.evaluate(async () =>
        (await chrome.tabs.query({})).some(({ incognito, status }) => incognito && status === 'complete'),
      ),
    )
    .toBe(true);
};

/** Names of all that lies in the private window, or outside of it. */
const lying = (panel: Page, where: 'inside' | 'outside') =>
  panel.locator('[data-id]').evaluateAll(
    (all, inside) =>
      all
        .filter((row) => /приватное окно/.test(row.querySelector('.facts')?.textContent ?? '') === inside)
        .map((row) => row.getAttribute('data-name'))
        .sort(),
    where === 'inside',
  );

/** How many copies lie on the disk. */
const copiesOnDisk = (panel: Page) =>
  panel.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('inservice-undo');
        opening.onerror = () => reject(opening.error ?? new Error('unreadable'));
        opening.onsuccess = () => {
          const counting = opening.result.transaction('pieces').objectStore('pieces').count();
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );

test('private windows are said not to be allowed; once they are, what lies there is listed, erased and brought back there alone, and never copied to the disk', async () => {
  const before = await openPanel(chromium, 'inservice.ru');
  expect(await before.locator('[data-unread="private-windows"]').count()).toBe(1);
  const outside = await lying(before, 'outside');
  await allowPrivateWindows();
  const first = await openPanel(chromium, 'inservice.ru');
  await openPrivately(first);

  const panel = await openPanel(chromium, 'inservice.ru');
  expect([
    await panel.locator('[data-unread="private-windows"]').count(),
    await lying(panel, 'outside'),
    // The window's tab keeps an entry of its own.
    await lying(panel, 'inside'),
  ]).toEqual([0, outside, outside]);

  for (const attributes of [
    { kind: 'cookie', name: '_ga' },
    { kind: 'local-storage', name: '_ym_uid' },
  ]) {
    const inside = rows(panel, attributes).filter({ hasText: 'приватное окно' });
    await inside.locator('[data-action="select"]').click();
  }
  await panel.locator('[data-action="erase-selected"]').click();
  await panel.locator('[data-action="confirm"]').click();
  await panel.locator('[data-receipt="2"]').waitFor();
  expect([await lying(panel, 'outside'), await lying(panel, 'inside'), await copiesOnDisk(panel)]).toEqual([
    outside,
    outside.filter((name) => name !== '_ga' && name !== '_ym_uid'),
    0,
  ]);
  await panel.locator('[data-action="undo"]').click();
  await panel.locator('[data-restored="2"]').waitFor();
  await expect.poll(() => lying(panel, 'inside')).toEqual(outside);
  expect(await lying(panel, 'outside')).toEqual(outside);
});
