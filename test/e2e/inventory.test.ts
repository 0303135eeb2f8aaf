import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { type Service, startService } from '../support/service.ts';
import { listed, openPanel, rows } from './panel.ts';
import { hostileNames, serveStoringSite } from './storing-page.ts';

let service: Service;
let chromium: Chromium;

beforeAll(async () => {
  service = await startService();
  serveStoringSite(service);
  chromium = await openChromium(service, { extension: true, thirdPartyCookies: 'allowed' });
  const cabinet = await chromium.context.newPage();
  await cabinet.goto('https://lk.inservice.ru/stores');
  await chromium.page.goto('https://inservice.ru/stores');
});

afterAll(async () => {
  await chromium?.close();
  await service?.close();
});

test('every cookie and every web storage entry of the site is a row, with its purpose and its findings', async () => {
  const panel = await openPanel(chromium, 'inservice.ru');
  expect(await listed(panel)).toEqual(
    [
      'cookie _ga inservice.ru / – statistics before-consent',
      'cookie cabinet lk.inservice.ru / – unknown undeclared',
      'cookie chip inservice.ru / https://inservice.ru unknown undeclared',
      'cookie inservice_auto inservice.ru / – necessary –',
      'cookie inservice_session inservice.ru / – necessary –',
      'cookie plain inservice.ru / – unknown undeclared',
      'cookie twin inservice.ru / – unknown undeclared',
      'cookie twin inservice.ru / – unknown undeclared',
      'cookie twin inservice.ru /stores – unknown undeclared',
      'local-storage _ym_uid inservice.ru – – statistics before-consent',
      'local-storage inservice_lang lk.inservice.ru – – necessary –',
      'local-storage what_is_this inservice.ru – – unknown undeclared',
      'session-storage inservice_city inservice.ru – – personalization before-consent',
    ].sort(),
  );
  await panel.close();
});

test('a sub-domain in the address shows the whole site', async () => {
  const panel = await openPanel(chromium, 'lk.inservice.ru');
  expect(await panel.locator('[data-id]').count()).toBe(13);
  await panel.close();
});

test('an item that comes back with its value after it was erased is found to have', async () => {
  const panel = await openPanel(chromium, 'inservice.ru');
  await rows(panel, { name: 'what_is_this' }).locator('[data-action="erase"]').click();
  await panel.locator('output[data-outcome="gone"]').waitFor();
  await chromium.page.evaluate(() => localStorage.setItem('what_is_this', 'secret value'));
  await panel.locator('[data-action="scan"]').click();
  await panel.locator('[data-name="what_is_this"][data-finding~="respawned"]').waitFor();
  const storage = await panel.evaluate<string>('chrome.storage.local.get().then(JSON.stringify)');
  expect(storage).not.toContain('secret value');
  await panel.close();
});

test('a value is hidden until asked for', async () => {
  const panel = await openPanel(chromium, 'inservice.ru');
  const row = rows(panel, { name: 'what_is_this' });
  expect(await panel.content()).not.toContain('secret value');
  await row.locator('[data-action="details"]').click();
  await row.locator('[data-action="reveal"]').click();
  await row.getByText('secret value').waitFor();
  await panel.close();
});

test('storage of a host without an open page is said to be unread, and one click reads it', async () => {
  await chromium.context
    .pages()
    .find((page) => page.url().startsWith('https://lk.'))
    ?.close();
  const panel = await openPanel(chromium, 'inservice.ru');
  const unread = panel.locator('[data-unread="https://lk.inservice.ru"]');
  expect(await rows(panel, { kind: 'local-storage', host: 'lk.inservice.ru' }).count()).toBe(0);
  await unread.locator('[data-action="open"]').click();
  await rows(panel, { kind: 'local-storage', host: 'lk.inservice.ru', name: 'inservice_lang' }).waitFor();
  expect(await unread.count()).toBe(0);
  await panel.close();
});

test('what an embedded page stores is a row of its own site, with the partition', async () => {
  const page = await chromium.context.newPage();
  await page.goto('https://inservice.ru/embedder');
  await page.waitForLoadState('load');
  const panel = await openPanel(chromium, 'inservice.com');
  expect(await listed(panel)).toContain('local-storage inside inservice.com – https://inservice.ru unknown undeclared');
  await page.close();
  await panel.close();
});

test('a cookie written while the panel is open appears by itself', async () => {
  const panel = await openPanel(chromium, 'inservice.ru');
  await chromium.page.evaluate(() => {
    document.cookie = 'late=1; path=/';
  });
  await rows(panel, { kind: 'cookie', name: 'late' }).waitFor();
  await panel.close();
});

test('hostile names are rows of text, not markup', async () => {
  const page = await chromium.context.newPage();
  await page.goto('https://inservice.ru/hostile');
  const panel = await openPanel(chromium, 'inservice.ru');
  const names = await panel
    .locator('[data-kind="local-storage"]')
    .evaluateAll((all) => all.map((row) => JSON.stringify(row.getAttribute('data-name'))));
  expect(names).toEqual(expect.arrayContaining(hostileNames.map((name) => JSON.stringify(name))));
  expect(await panel.locator('.rows img, .rows b').count()).toBe(0);
  expect(await panel.title()).not.toContain('owned');
  await panel.locator('[data-id]').getByText('⟨U+202E⟩gnp.cod⟨U+202C⟩', { exact: true }).waitFor();
  await page.evaluate(() => localStorage.clear());
  await page.close();
  await panel.close();
});

test('the panel makes no request and its own page reports no violation', async () => {
  const panel = await chromium.context.newPage();
  const problems: string[] = [];
  panel.on('console', (message) => problems.push(message.text()));
  panel.on('pageerror', (error) => problems.push(String(error)));
  const requests: string[] = [];
  panel.on('request', (request) => requests.push(new URL(request.url()).protocol));
  await panel.goto(`chrome-extension://${chromium.extensionId()}/extension/panel/index.html?site=inservice.ru`);
  await panel.locator('[data-id]').first().waitFor();
  expect({ problems, protocols: [...new Set(requests)] }).toEqual({ problems: [], protocols: ['chrome-extension:'] });
  await panel.close();
});
