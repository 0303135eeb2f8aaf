import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowedEverywhere } from '../support/everywhere.ts';
import { type Firefox, openFirefox } from '../support/firefox.ts';
import { page } from '../support/fixture.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let firefox: Firefox;
let extension: Awaited<ReturnType<typeof allowedEverywhere>>;
beforeAll(async () => {
  service = await startService();
  service.serve({
    'https://inservice.ru/set': {
      html: `<!doctype html><title>Set</title><script>
        document.cookie = '_gid=script; path=/';
        localStorage.setItem('_ym_uid', 'script');
        document.cookie = 'plain=script; path=/';
      </script>`,
      headers: {
        'set-cookie': [
          '_ga=1; Path=/; SameSite=Lax; Secure; HttpOnly; Max-Age=600',
          'inservice_session=s; Path=/; Secure; HttpOnly',
          'other=2; Path=/; SameSite=Strict; Secure',
        ],
      },
    },
    'https://inservice.ru/again': {
      html: `<!doctype html><title>Again</title><script>
        document.cookie = '_gid=again; path=/; max-age=600';
        localStorage.setItem('_ym_uid', 'again');
      </script>`,
      headers: { 'set-cookie': '_ga=again; Path=/; Max-Age=600' },
    },
    'https://inservice.ru/next': {
      html: `<!doctype html><title>Next</title><script>window.first = navigator.globalPrivacyControl</script>
        <img alt="" src="https://mc.yandex.ru/watch/1"><script>
          new WebSocket('wss://mc.yandex.ru/solid.ws').onclose = () => { new Image().src = 'https://cdn.example/logo'; };
        </script>`,
    },
    'https://inservice.ru/widget': { html: page('<h1>Сайт</h1>') },
  });
  extension = await allowedEverywhere('firefox');
  firefox = await openFirefox(service, { extension: extension.folder });
});
afterAll(async () => {
  await firefox?.close();
  await service?.close();
  await extension?.remove();
});

const openPanel = async () => {
  const panel = await firefox.openExtensionPage('extension/panel/index.html?site=inservice.ru');
  await panel.waitForSelector('main[aria-busy="false"] .handling');
  return panel;
};

async function handle(handling: 'allow' | 'block' | 'ask') {
  const panel = await openPanel();
  await panel.locator(`.handling[data-purpose="statistics"] input[value="${handling}"]`).click();
  await panel.waitForSelector('.control [data-changed]');
  await panel.close();
}

/** Opens the next page. @returns names of the cookies that its request carries */
async function sent() {
  service.forgetArrivals();
  await firefox.page.goto('https://inservice.ru/next');
  return [...(service.arrivedAt('https://inservice.ru/next')[0]?.cookies.keys() ?? [])].sort();
}

const allowed = ['inservice_session', 'other', 'plain'];

test('in Firefox, too, neither responses nor scripts store what is blocked, and its requests do not leave', async () => {
  await handle('block');
  await firefox.page.goto('https://inservice.ru/set');
  expect(await firefox.page.evaluate(() => localStorage.length)).toBe(0);
  expect(await sent()).toEqual(allowed);
  await expect.poll(() => service.arrivedAt('cdn.example').length).toBe(1);
  expect(service.arrivedAt('mc.yandex.ru')).toEqual([]);
});

test('in Firefox, too, what is held is stored when its purpose is allowed', async () => {
  await handle('ask');
  await firefox.page.goto('https://inservice.ru/set');
  const panel = await openPanel();
  await panel.waitForSelector('[data-held][data-name="_gid"]');
  expect(await panel.$$eval('[data-held]', (all) => all.map((row) => row.getAttribute('data-name')).sort())).toEqual([
    '_ga',
    '_gid',
    '_ym_uid',
  ]);
  await panel.locator('[data-held][data-name="_ga"] [data-action="allow-purpose"]').click();
  await panel.waitForFunction(() => !document.querySelector('[data-held]'));
  expect(await firefox.page.evaluate(() => localStorage.getItem('_ym_uid'))).toBe('script');
  expect(await sent()).toEqual(['_ga', '_gid', ...allowed].sort());
  await panel.close();
});

test('in Firefox, too, what is stored already may be written again without a question', async () => {
  await firefox.page.goto('https://inservice.ru/again');
  await handle('ask');
  await firefox.page.goto('https://inservice.ru/again');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const panel = await openPanel();
  await panel.waitForSelector('[data-id][data-name="_ga"]');
  expect(await panel.$$eval('[data-held]', (all) => all.map((row) => row.getAttribute('data-name')))).toEqual([]);
  expect(await sent()).toEqual(['_ga', '_gid', ...allowed].sort());
  await panel.close();
  await handle('allow');
});

/** Presses what a list that is just drawn anew would move away from under the mouse. */
async function press(panel: Page, selector: string) {
  await panel.waitForSelector(selector);
  await panel.$eval(selector, (control) => control instanceof HTMLElement && control.click());
}

test('in Firefox, too, a single name is blocked whatever its purpose, from the first script on and in responses', async () => {
  const panel = await openPanel();
  for (const name of ['plain', 'other']) {
    await press(panel, `[data-id][data-name="${name}"] [data-action="details"]`);
    await press(panel, `[data-id][data-name="${name}"] [data-handle-name] input[value="block"]`);
    await panel.waitForSelector(`[data-handled-name="${name}"]`);
    await press(panel, `[data-id][data-name="${name}"] [data-action="erase"]`);
    await panel.waitForFunction((gone) => !document.querySelector(`[data-id][data-name="${gone}"]`), {}, name);
  }
  await firefox.page.goto('https://inservice.ru/set');
  expect(await sent()).toEqual(['_ga', '_gid', 'inservice_session']);
  for (const name of ['plain', 'other']) {
    await panel.locator(`[data-handled-name="${name}"] [data-action="forget-name"]`).click();
    await panel.waitForFunction((gone) => !document.querySelector(`[data-handled-name="${gone}"]`), {}, name);
  }
  await panel.close();
});

test('in Firefox, too, Global Privacy Control is stated where the person wants it', async () => {
  const told = async () => {
    await sent();
    await expect.poll(() => service.arrivedAt('cdn.example').length).toBe(1);
    const inPage = await firefox.page.evaluate(() => Reflect.get(window, 'first') === true);
    return [inPage, ...['inservice.ru', 'cdn.example'].map((host) => service.arrivedAt(host)[0]?.gpc)];
  };
  expect(await told()).toEqual([false, false, false]);
  const panel = await openPanel();
  await panel.locator('[data-gpc] input[value="site"]').click();
  await panel.waitForSelector('[data-gpc="site"]');
  await panel.waitForSelector('.control [data-changed]');
  expect(await told()).toEqual([true, true, true]);
  await panel.locator('[data-gpc] input[value="nowhere"]').click();
  await expect.poll(told).toEqual([false, false, false]);
  await panel.close();
});

test('in Firefox a grant is confirmed on the page, a withdrawal is not; what comes back is gone by one click, too', async () => {
  await firefox.page.goto('https://inservice.ru/widget');
  const granted = () => firefox.page.evaluate(() => window.inserviceConsent?.state().granted.join(' '));
  const panel = await openPanel();
  await panel.locator('.answers [data-purpose="statistics"]').click();
  // A click in the panel is none on the page here: the page is brought to the front and asks.
  await expect.poll(() => panel.evaluate(() => document.querySelector('[data-outcome="on-page"]') !== null)).toBe(true);
  await firefox.page.waitForFunction(() =>
    document.querySelector('inservice-consent')?.shadowRoot?.querySelector('[part~="preferences"]'),
  );
  expect(await granted()).toBe('necessary');
  await firefox.page.evaluate(() => window.inserviceConsent?.grant('statistics'));
  await panel.bringToFront();
  await panel.waitForSelector('.answers [data-purpose="statistics"][aria-checked="true"]');
  await panel.locator('[data-action="withdraw"]').click();
  await expect.poll(granted).toBe('necessary');
  // On a page without the widget, nothing erases what comes back.
  await firefox.page.goto('https://inservice.ru/set');
  await panel.waitForSelector('[data-reappeared]');
  await panel.waitForFunction(() => document.querySelectorAll('[data-finding~="after-denial"]').length === 3);
  await panel.locator('[data-action="erase-and-block"]').click();
  await panel.waitForSelector('[data-reappeared="0"] [data-receipt="3"]');
  await firefox.page.goto('https://inservice.ru/set');
  expect((await sent()).filter((name) => name.startsWith('_'))).toEqual([]);
  await panel.close();
});
