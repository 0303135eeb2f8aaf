import { beforeEach, expect, test } from 'vitest';
import { mostCarried } from '../../extension/control/carry.ts';
import { fixture } from '../support/fixture.ts';
import { handle, held } from './control.ts';
import { openPanel, rows } from './panel.ts';

const site = fixture({ extension: true });

beforeEach(() => handle(site.browser, ['statistics', 'personalization'], 'allow'));

const jar = async () => (await site.browser.context.cookies()).map(({ name }) => name).sort();
const entries = () => site.page.evaluate(() => Object.keys(localStorage).sort());

test('a single name is handled otherwise than its purpose, from the first script on and in responses, until that is taken back', async () => {
  site.serve({
    'https://inservice.ru/names': {
      html: `<!doctype html><title>Names</title><script>localStorage.setItem('cart', '1'); localStorage.setItem('_ym_uid', '1'); localStorage.setItem('basket', '1')</script>`,
      headers: { 'set-cookie': ['_ga=1; Path=/; Secure', '_gid=1; Path=/; Secure', 'shop=1; Path=/; Secure'] },
    },
  });
  const visit = async () => {
    await site.browser.context.clearCookies();
    await site.page.evaluate(() => localStorage.clear());
    await site.page.goto('https://inservice.ru/names');
    return [...(await entries()), ...(await jar())];
  };
  await site.page.goto('https://inservice.ru/names');
  const choose = async (name: string, choice: string) => {
    const panel = await openPanel(site.browser, 'inservice.ru');
    const row = rows(panel, { name });
    await row.locator('[data-action="details"]').click();
    await row.locator(`[data-handle-name] input[value="${choice}"]`).check();
    await panel.locator(`[data-handled-name="${name}"][data-handling="${choice}"]`).waitFor();
    await panel.close();
  };
  await choose('cart', 'block');
  await choose('shop', 'block');
  await choose('_ym_uid', 'allow');
  await choose('_ga', 'allow');
  await handle(site.browser, 'statistics', 'block');
  await expect.poll(visit).toEqual(['_ym_uid', 'basket', '_ga']);
  await handle(site.browser, 'statistics', 'allow');
  const panel = await openPanel(site.browser, 'inservice.ru');
  for (const name of ['cart', 'shop', '_ym_uid', '_ga']) {
    await panel.locator(`[data-handled-name="${name}"] [data-action="forget-name"]`).click();
    await panel.locator(`[data-handled-name="${name}"]`).waitFor({ state: 'detached' });
  }
  await expect.poll(visit).toEqual(['_ym_uid', 'basket', 'cart', '_ga', '_gid', 'shop']);
});

test('an answer is remembered for its name', async () => {
  await handle(site.browser, 'statistics', 'ask');
  const writing = `<!doctype html><title>Writes</title><script>document.cookie = '_ga=remembered; path=/'; localStorage.setItem('_ym_uid', '1')</script>`;
  await site.visit(writing);
  const panel = await openPanel(site.browser, 'inservice.ru');
  const answer = async (name: string, decision: string) => {
    const row = panel.locator(`[data-held][data-name="${name}"]`);
    await row.locator('[data-action="remember"]').check();
    await row.locator(`[data-action="${decision}"]`).click();
    await row.waitFor({ state: 'detached' });
  };
  await answer('_ga', 'allow-once');
  await answer('_ym_uid', 'refuse');
  await site.browser.context.clearCookies();
  await site.visit(writing);
  await expect.poll(jar).toEqual(['_ga']);
  expect([await entries(), await held(site.browser)]).toEqual([[], []]);
  for (const name of ['_ga', '_ym_uid']) {
    await panel.locator(`[data-handled-name="${name}"] [data-action="forget-name"]`).click();
    await panel.locator(`[data-handled-name="${name}"]`).waitFor({ state: 'detached' });
  }
});

/** Of the background, in which a function below runs. */
declare const chrome: { readonly storage: { readonly local: { set(kept: object): Promise<void> } } };

test('as many single names as are promised reach a page before its first script', async () => {
  const names = Array.from({ length: mostCarried }, (_, at) => [`name${at}`, 'block']);
  const [worker] = site.browser.context.serviceWorkers();
  const kept = { handling: { version: 2, sites: { 'inservice.ru': { purposes: {}, names } } } };
  await worker?.evaluate((kept) => chrome.storage.local.set(kept), kept);
  await handle(site.browser, 'statistics', 'block');
  const wanted = [0, 130, mostCarried - 1].map((at) => `name${at}`);
  await site.visit(
    `<!doctype html><title>Names</title><script>for (const name of ${JSON.stringify([...wanted, '_ga', 'other'])}) localStorage.setItem(name, '1')</script>`,
  );
  expect(await entries()).toEqual(['other']);
  await worker?.evaluate((kept) => chrome.storage.local.set(kept), { handling: { version: 2, sites: {} } });
});

const registry = (more: object) =>
  JSON.stringify({
    version: 1,
    editions: [{ id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' }],
    services: [{ id: 'own', name: 'Own', purposes: ['personalization'], ...more }],
  });

test('what the site declares itself is handled by its purpose: written in the page at once, at an address from the next visit on', async () => {
  const writes = `<script>localStorage.setItem('own_size', '1'); localStorage.setItem('other', '1'); addEventListener('load', () => setTimeout(() => { localStorage.setItem('own_late', '1'); document.title = 'late' }, 300))</script>`;
  const inline = registry({ items: [{ name: 'own_*' }] });
  await handle(site.browser, 'personalization', 'block');
  const visited = async () => {
    await site.page.waitForFunction(() => document.title === 'late');
    return entries();
  };
  await site.visit(
    `<!doctype html><title>Own</title><script type="application/json" data-inservice-registry>${inline}</script>${writes}`,
  );
  expect(await visited()).toEqual(['other']);
  // Over plain http: what a test's certificate has signed is kept by no cache.
  site.serve({
    'http://lk.inservice.ru/own': {
      html: `<!doctype html><title>Own</title><script data-registry="/consent.json"></script><script>fetch('/consent.json')</script>${writes}`,
      headers: { 'set-cookie': 'own_cookie=1; Path=/' },
    },
    'http://lk.inservice.ru/consent.json': {
      body: inline,
      headers: { 'content-type': 'application/json', 'cache-control': 'max-age=600' },
    },
  });
  await expect
    .poll(async () => {
      await site.browser.context.clearCookies();
      await site.page.goto('http://lk.inservice.ru/own');
      await site.page.evaluate(() => localStorage.clear());
      return [await visited(), await jar()];
    })
    .toEqual([[], []]);
});
