import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Firefox, openFirefox } from '../support/firefox.ts';
import { type Service, startService } from '../support/service.ts';
import { serveStoringSite } from './storing-page.ts';

/** What the panel's page can ask the browser. */
declare const browser: {
  readonly windows: { create(window: { incognito: true; url: string }): Promise<unknown> };
  readonly tabs: {
    create(tab: { cookieStoreId: string; url: string }): Promise<unknown>;
    query(about: object): Promise<{ readonly url: string; readonly status: string }[]>;
  };
};

let service: Service;
let firefox: Firefox;

beforeAll(async () => {
  service = await startService();
  serveStoringSite(service);
  firefox = await openFirefox(service, { extension: true, privateWindows: 'allowed' });
  await firefox.page.goto('https://inservice.ru/stores');
});
afterAll(async () => {
  await firefox?.close();
  await service?.close();
});

const openPanel = async () => {
  const panel = await firefox.openExtensionPage('extension/panel/index.html?site=inservice.ru');
  await panel.waitForSelector('main[aria-busy="false"] [data-id]');
  return panel;
};

const stores = ['firefox-default', 'firefox-container-1', 'firefox-private'] as const;

/** Names by the store that the id of a row tells. */
async function lying(panel: Page): Promise<Record<string, string[]>> {
  const ids = await panel.$$eval('[data-id]', (all) => all.map((row) => row.getAttribute('data-id') ?? ''));
  const cookiesAndEntries = ids.filter((id) => !id.startsWith('["session-storage"'));
  return Object.fromEntries(
    stores.map((store) => [
      store,
      cookiesAndEntries
        .filter((id) => (stores.find((one) => id.includes(one)) ?? 'firefox-default') === store)
        .map((id) => String(JSON.parse(id)[1]))
        .sort(),
    ]),
  );
}

test('in Firefox, containers and private windows are listed, erased and brought back each by itself', async () => {
  const first = await openPanel();
  const names = (await lying(first))['firefox-default'] ?? [];
  await first.evaluate(async () => {
    const url = 'https://inservice.ru/stores';
    await browser.tabs.create({ cookieStoreId: 'firefox-container-1', url });
    await browser.windows.create({ incognito: true, url });
  });
  await expect
    .poll(() =>
      first.evaluate(async () => {
        const open = await browser.tabs.query({});
        return open.filter(({ url, status }) => url.endsWith('/stores') && status === 'complete').length;
      }),
    )
    .toBe(3);
  const panel = await openPanel();
  const before = await lying(panel);
  expect([names.length, before]).toEqual([10, Object.fromEntries(stores.map((store) => [store, names]))]);

  for (const store of ['firefox-container-1', 'firefox-private']) {
    for (const start of ['["cookie","_ga"', '["local-storage","_ym_uid"'])
      await panel.$eval(`[data-id^='${start}'][data-id*="${store}"] [data-action="select"]`, (box) =>
        (box as HTMLElement).click(),
      );
  }
  await panel.locator('[data-action="erase-selected"]').click();
  await panel.locator('[role="alertdialog"] [data-action="confirm"]').click();
  await panel.waitForSelector('[data-receipt="4"]');
  const rest = names.filter((name) => name !== '_ga' && name !== '_ym_uid');
  expect(await lying(panel)).toEqual({ ...before, 'firefox-container-1': rest, 'firefox-private': rest });

  await panel.locator('[data-action="undo"]').click();
  await panel.waitForSelector('[data-restored="4"]');
  const fresh = await openPanel();
  expect(await lying(fresh)).toEqual(before);
});
