import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { type Service, startService } from '../support/service.ts';
import { listed, openPanel, rows } from './panel.ts';
import { hostileNames, serveStoringSite } from './storing-page.ts';

let service: Service;
let chromium: Chromium;

beforeAll(async () => {
  service = await startService();
  serveStoringSite(service);
  service.serve({
    'https://inservice.ru/stubborn': {
      html: `<script>setInterval(() => { localStorage.stubborn = '1'; document.cookie = 'stubborn=1; path=/' })</script>`,
    },
  });
  chromium = await openChromium(service, { extension: true });
});

beforeEach(async () => {
  await chromium.page.goto('https://inservice.ru/stores');
});

afterAll(async () => {
  await chromium?.close();
  await service?.close();
});

const outcome = (panel: Awaited<ReturnType<typeof openPanel>>, which: string) =>
  panel.locator(`output[data-outcome="${which}"]`);

test.each([
  ['a cookie on a deeper path, its twins stay', { kind: 'cookie', name: 'twin', path: '/stores' }],
  ['a partitioned cookie', { kind: 'cookie', name: 'chip', partition: 'https://inservice.ru' }],
  ['a domain cookie', { kind: 'cookie', name: '_ga' }],
  ['a localStorage entry', { kind: 'local-storage', name: '_ym_uid' }],
  ['a sessionStorage entry', { kind: 'session-storage', name: 'inservice_city' }],
])('erases exactly %s, and says that it is gone', async (_what, attributes) => {
  const panel = await openPanel(chromium, 'inservice.ru');
  const before = await listed(panel);
  const row = rows(panel, attributes);
  const id = (await row.getAttribute('data-id')) ?? '';
  await row.locator('[data-action="erase"]').click();
  await outcome(panel, 'gone').waitFor();
  const fresh = await openPanel(chromium, 'inservice.ru');
  expect(await fresh.locator(`[data-id=${JSON.stringify(id)}]`).count()).toBe(0);
  expect(before.length - (await listed(fresh)).length).toBe(1);
  await panel.close();
  await fresh.close();
});

test('erases the host-only twin and leaves the one for the whole domain', async () => {
  const panel = await openPanel(chromium, 'inservice.ru');
  const twins = rows(panel, { name: 'twin', path: '/' });
  const ids = await twins.evaluateAll((all) => all.map((row) => row.getAttribute('data-id') ?? ''));
  const hostOnly = ids.find((id) => JSON.parse(id).at(5) === true) ?? '';
  await panel.locator(`[data-id=${JSON.stringify(hostOnly)}] [data-action="erase"]`).click();
  await outcome(panel, 'gone').waitFor();
  expect(
    (await chromium.context.cookies('https://inservice.ru/stores'))
      .filter(({ name }) => name === 'twin')
      .map(({ domain, path }) => `${domain}${path}`)
      .sort(),
  ).toEqual(['.inservice.ru/', 'inservice.ru/stores']);
  await panel.close();
});

test('before a necessary item goes, the panel says what is lost; cancelling keeps it', async () => {
  const panel = await openPanel(chromium, 'inservice.ru');
  const row = rows(panel, { name: 'inservice_auto' });
  await row.locator('[data-action="erase"]').click();
  expect(await row.getByRole('alertdialog').textContent()).toMatch(/автоматический вход|automatic sign-in/);
  await row.locator('[data-action="cancel"]').click();
  expect(await row.getByRole('alertdialog').count()).toBe(0);
  await row.locator('[data-action="erase"]').click();
  await row.locator('[data-action="confirm"]').click();
  await outcome(panel, 'gone').waitFor();
  expect(await row.count()).toBe(0);
  await panel.close();
});

test.each(['cookie', 'local-storage'])(
  'says of a %s that the page writes again that it is still there',
  async (kind) => {
    await chromium.page.goto('https://inservice.ru/stubborn');
    const panel = await openPanel(chromium, 'inservice.ru');
    await rows(panel, { kind, name: 'stubborn' }).locator('[data-action="erase"]').click();
    await outcome(panel, 'survived').waitFor();
    expect(await rows(panel, { kind, name: 'stubborn' }).count()).toBe(1);
    await panel.close();
  },
);

test('erases a cookie without a name', async () => {
  await chromium.page.goto('https://inservice.ru/nameless');
  const panel = await openPanel(chromium, 'inservice.ru');
  await rows(panel, { kind: 'cookie', name: '' }).locator('[data-action="erase"]').click();
  await outcome(panel, 'gone').waitFor();
  expect((await chromium.context.cookies()).filter(({ name }) => name === '')).toEqual([]);
  await panel.close();
});

test('entries with hostile names are erased one by one', async () => {
  await chromium.page.goto('https://inservice.ru/hostile');
  const panel = await openPanel(chromium, 'inservice.ru');
  for (const name of hostileNames) {
    const at = await panel
      .locator('[data-id]')
      .evaluateAll(
        (all, name) => all.findIndex((row) => row.getAttribute('data-name') === JSON.parse(name)),
        JSON.stringify(name),
      );
    await panel.locator('[data-id]').nth(at).locator('[data-action="erase"]').click();
    await expect
      .poll(() => chromium.page.evaluate((name) => localStorage.getItem(JSON.parse(name)), JSON.stringify(name)))
      .toBeNull();
    await outcome(panel, 'gone').waitFor();
  }
  expect(await chromium.page.evaluate(() => Object.keys(localStorage).sort())).toEqual([
    '_ym_uid',
    'stubborn',
    'what_is_this',
  ]);
  await panel.close();
});
