import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Firefox, openFirefox } from '../support/firefox.ts';
import { type Service, startService } from '../support/service.ts';
import { dumpPage, fillPage, releaseDatabases } from './crowd.ts';
import { serveStoringSite } from './storing-page.ts';

let service: Service;
let firefox: Firefox;
beforeAll(async () => {
  service = await startService();
  serveStoringSite(service);
  firefox = await openFirefox(service, { extension: true });
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

const listed = (panel: Page) =>
  panel.$$eval('[data-id]', (all) =>
    all
      .map((row) =>
        ['kind', 'name', 'path', 'partition', 'purpose']
          .map((name) => row.getAttribute(`data-${name}`) ?? '–')
          .join(' '),
      )
      .sort(),
  );

const all = [
  'cookie _ga / – statistics',
  'cookie chip / https://inservice.ru unknown',
  'cookie inservice_auto / – necessary',
  'cookie inservice_session / – necessary',
  'cookie plain / – unknown',
  'cookie twin / – unknown',
  'cookie twin / – unknown',
  'cookie twin /stores – unknown',
  'local-storage _ym_uid – – statistics',
  'local-storage what_is_this – – unknown',
  'session-storage inservice_city – – personalization',
].sort();

test('in Firefox, too, everything that the site stores is a row', async () => {
  const panel = await openPanel();
  expect(await listed(panel)).toEqual(all);
  await panel.close();
});

test.each([
  ['a twin on a deeper path', '[data-name="twin"][data-path="/stores"]', 'cookie twin /stores – unknown'],
  ['a partitioned cookie', '[data-name="chip"]', 'cookie chip / https://inservice.ru unknown'],
  ['a localStorage entry', '[data-name="what_is_this"]', 'local-storage what_is_this – – unknown'],
])('in Firefox, too, erasing takes exactly %s', async (_what, row, line) => {
  const panel = await openPanel();
  const before = await listed(panel);
  await panel.locator(`${row} [data-action="erase"]`).click();
  await panel.waitForSelector('output[data-outcome="gone"]');
  const fresh = await openPanel();
  expect(await listed(fresh)).toEqual(before.toSpliced(before.indexOf(line), 1));
  await panel.close();
  await fresh.close();
});

const deep = [
  ['cache-storage', 'v1'],
  ['file-system', 'notes/a.txt'],
  ['indexed-db', 'shop/cart'],
  ['indexed-db', 'shop/seen'],
  ['service-worker', 'https://inservice.ru/sw.js'],
] as const;

test('in Firefox, too, databases, caches, service workers and private files are listed and erased', async () => {
  await firefox.page.goto('https://inservice.ru/deep');
  await firefox.page.waitForFunction(() => document.title === 'stored');
  const panel = await openPanel();
  const found = await listed(panel);
  expect(deep.map(([kind, name]) => found.find((line) => line.startsWith(`${kind} ${name} `)) !== undefined)).toEqual(
    deep.map(() => true),
  );
  for (const [kind, name] of deep) {
    await panel.locator(`[data-kind="${kind}"][data-name="${name}"] [data-action="erase"]`).click();
    await panel.waitForFunction(
      (name) => {
        const said = document.querySelector<HTMLElement>('output[data-outcome="gone"]');
        return said?.textContent.includes(name);
      },
      {},
      name,
    );
  }
  await firefox.page.evaluate(() => (window as unknown as { kept: IDBDatabase }).kept.close());
  const left = await firefox.page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return [
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ];
  });
  expect(left).toEqual([0, 0, 0]);
  await panel.close();
});

test('in Firefox, too, what pages and their frames wrote is told with the script, each with its own address', async () => {
  const writes = (name: string, more = '') => ({
    html: `<!doctype html><title>w</title><script>localStorage['${name}'] = 1</script>${more}`,
  });
  service.serve({
    'https://inservice.com/outer': writes('outer', '<iframe src="https://inservice.ru/middle"></iframe>'),
    'https://inservice.ru/middle': writes('middle', '<iframe src="https://lk.inservice.ru/inner"></iframe>'),
    'https://lk.inservice.ru/inner': writes('inner'),
  });
  await firefox.page.goto('https://inservice.com/outer');
  const panel = await openPanel();
  await panel.waitForSelector('[data-timeline="https://lk.inservice.ru"] [data-write="inner"]');
  const told = await panel.$$eval('[data-timeline]', (all) =>
    all.map((one) => [one.querySelector('h3')?.textContent, one.querySelector('[data-write]')?.textContent.slice(9)]),
  );
  expect(told.sort()).toEqual([
    ['inservice.com/outer, frame inservice.ru', 'middlelocal storage, script inservice.ru/middle, before your choice'],
    [
      'inservice.com/outer, frame lk.inservice.ru',
      'innerlocal storage, script lk.inservice.ru/inner, before your choice',
    ],
  ]);
  await panel.close();
});

test('in Firefox, too, a selection of every kind is erased with a receipt and comes back as it was', async () => {
  await firefox.page.goto('https://inservice.ru/stores');
  await firefox.page.evaluate(fillPage, 0.2);
  await firefox.page.evaluate(releaseDatabases);
  const panel = await openPanel();
  const before = [await firefox.page.evaluate(dumpPage), await listed(panel)];
  await panel.locator('[data-action="select-shown"]').click();
  await panel.locator('[data-action="erase-selected"]').click();
  await panel.locator('[role="alertdialog"] [data-action="confirm"]').click();
  await panel.waitForSelector('[data-receipt]');
  expect(await firefox.page.evaluate(dumpPage)).toEqual([]);
  await panel.locator('[data-action="undo"]').click();
  await panel.waitForSelector('[data-restored]');
  const fresh = await openPanel();
  const back = [await firefox.page.evaluate(dumpPage), await listed(fresh)];
  const isWorker = (line: string) => line.startsWith('service-worker');
  expect(back).toEqual(before.map((lines) => lines.filter((line) => !isWorker(line))));
  await panel.close();
  await fresh.close();
});

test('in Firefox, too, what scripts write is told with the script', async () => {
  service.serve({
    'https://inservice.ru/writes': { html: '<!doctype html><script>localStorage.early = 1</script>' },
  });
  await firefox.page.goto('https://inservice.ru/writes');
  const panel = await openPanel();
  const told = await panel.$$eval('[data-write="early"]', (all) => all.map(({ textContent }) => textContent));
  expect([told.length, told[0]?.includes('inservice.ru/writes')]).toEqual([1, true]);
  await firefox.page.evaluate(() => localStorage.setItem('live', '1'));
  await panel.waitForSelector('[data-id][data-name="live"]');
  await panel.close();
});

test('in Firefox, too, the panel stands beside the page: the sidebar shows the site that the person turns to', async () => {
  const panel = await openPanel();
  // The browser opens it straight from a click alone.
  await panel.evaluate(() => {
    const { sidebarAction } = (globalThis as unknown as { browser: { sidebarAction: { open(): Promise<void> } } })
      .browser;
    document.querySelector('h1')?.addEventListener('click', () => void sidebarAction.open());
  });
  await panel.click('h1');
  const sidebar = () =>
    panel.evaluate(() => {
      const { extension } = (
        globalThis as unknown as { browser: { extension: { getViews(of: object): readonly Window[] } } }
      ).browser;
      return extension.getViews({ type: 'sidebar' }).map(({ document, innerWidth }) => ({
        title: document.querySelector('h1')?.textContent,
        rows: document.querySelectorAll('[data-id]').length,
        fits: document.documentElement.scrollWidth <= innerWidth,
      }));
    });
  await expect.poll(sidebar).toMatchObject([{ rows: 0 }]);
  await firefox.page.bringToFront();
  const { length } = await listed(panel);
  await expect.poll(sidebar).toEqual([{ title: 'inservice.ru', rows: length, fits: true }]);
  await panel.close();
});
