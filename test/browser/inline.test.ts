import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { heldFrame, strictPages } from '../support/strict-page.ts';

const stage = fixture();
const address = 'https://inservice.ru/inline';
const { visit, violation, control } = strictPages(stage, address);
const frame = heldFrame;

test('a box takes the place of a held frame, moves nothing, and its grant covers that service alone', async () => {
  const page = await visit(`<p>Before ${frame} after</p>`);
  await control('inservice-placeholder', 'grant').waitFor();
  const box = await page.locator('inservice-placeholder').boundingBox();
  const shift = await page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
  await control('inservice-placeholder', 'grant').click();
  await page.locator('inservice-placeholder').waitFor({ state: 'detached' });
  const shown = await page
    .locator('iframe')
    .evaluate((element) => [element.getAttribute('src'), element.style.display]);
  const state = await page.evaluate(() => [
    window.inserviceConsent?.granted('statistics'),
    window.inserviceConsent?.granted('statistics', 'yandex-metrica'),
    window.inserviceConsent?.granted('statistics', 'posthog'),
  ]);
  expect([box?.width, box?.height, shift, shown, state, await violation()]).toEqual([
    404,
    264,
    0,
    ['https://video.example/1', ''],
    [false, true, false],
    undefined,
  ]);
});

test('the box is back when consent is withdrawn, follows its surroundings, and goes with its frame', async () => {
  const page = await visit(`<div class="fill">${frame}</div>`);
  await control('inservice-placeholder', 'grant').click();
  await page.locator('inservice-placeholder').waitFor({ state: 'detached' });
  await page.evaluate(() => window.inserviceConsent?.withdraw());
  await page.locator('inservice-placeholder').waitFor();
  await page.setViewportSize({ width: 500, height: 700 });
  const box = await page.locator('inservice-placeholder').boundingBox();
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await page.locator('inservice-placeholder').waitFor({ state: 'detached' });
  expect([box?.width, box?.height]).toEqual([500, 300]);
});

test("the box of a frame that fills a shape of its own keeps to that shape, the frame's own edge or not", async () => {
  const page = await visit(
    `<style nonce="n0nce">.shape{position:relative;height:0;padding-bottom:50%}.shape iframe{position:absolute;width:100%;height:100%}</style><div class="shape">${frame}</div>`,
  );
  await page.locator('inservice-placeholder').waitFor();
  await page.setViewportSize({ width: 600, height: 700 });
  const box = await page.locator('inservice-placeholder').boundingBox();
  const shape = await page.locator('.shape').boundingBox();
  expect([box?.width, box?.height]).toEqual([shape?.width, shape?.height]);
});

test('the language of the page is followed in the banner, in a box and in elements, without a reload', async () => {
  const page = await visit(`${frame}<inservice-storage></inservice-storage>`);
  await page.locator('inservice-storage h2').waitFor();
  await control('inservice-placeholder', 'grant').waitFor();
  await control('inservice-consent', 'deny-all').waitFor();
  await page.evaluate(() => {
    document.documentElement.lang = 'kk';
  });
  await expect
    .poll(async () => [
      await control('inservice-consent', 'deny-all').textContent(),
      await control('inservice-placeholder', 'grant').textContent(),
      await control('inservice-storage', 'scan').textContent(),
    ])
    .toEqual(['Бәрінен бас тарту', 'Рұқсат беру: Яндекс Метрика', 'Қайта оқу']);
});

test('the site speaks in its own words', async () => {
  await visit('', {
    head: '<script type="application/json" data-inservice-texts>{"ru":{"banner":{"denyAll":"Нет, спасибо"}}}</script>',
  });
  expect(await control('inservice-consent', 'deny-all').textContent()).toBe('Нет, спасибо');
});

test('a hidden banner is told to the page, and nothing is granted', async () => {
  const page = await visit(
    '<script nonce="n0nce">document.addEventListener("inservice-consent:unseen",({detail})=>document.body.dataset.unseen=detail.layer)</script><style nonce="n0nce">inservice-consent{display:none!important}</style>',
  );
  await page.locator('body[data-unseen=banner]').waitFor();
  expect(await page.evaluate(() => window.inserviceConsent?.state().status)).toBe('unset');
});

test('the interface that a blocker keeps away is told too; everything stays denied, and the page goes on', async () => {
  const blocked = '**/ui-ru.js';
  await stage.page.route(blocked, (route) => route.abort('blockedbyclient'));
  const page = await visit(
    `<script nonce="n0nce">document.addEventListener("inservice-consent:unseen",({detail})=>document.body.dataset.unseen=detail.layer)</script>${frame}<a href="#on">On</a>`,
  );
  await page.locator('body[data-unseen=banner]').waitFor();
  await page.getByText('On').click();
  const { status, granted } = await page.evaluate(
    () => window.inserviceConsent?.state() ?? { status: '', granted: [] },
  );
  const frames = await page.locator('iframe[src]').count();
  await page.unroute(blocked);
  await page.evaluate(() => window.inserviceConsent?.show());
  await control('inservice-consent', 'deny-all').waitFor();
  expect([status, granted, frames, page.url()]).toEqual(['unset', ['necessary'], 0, `${address}#on`]);
});

test('an automatic decliner finds deny by its documented hook', async () => {
  const page = await visit('');
  await control('inservice-consent', 'deny-all').waitFor();
  const status = await page.evaluate(() => {
    const root = document.querySelector('inservice-consent')?.shadowRoot;
    root?.querySelector<HTMLElement>('[data-action="deny-all"]')?.click();
    const { status, granted } = window.inserviceConsent?.state() ?? {};
    return [status, granted];
  });
  expect(status).toEqual(['current', ['necessary']]);
});

const editions = JSON.stringify({
  version: 1,
  editions: [
    { id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' },
    { id: '2', published: { 'inservice.ru': '2026-03-01' }, kind: 'editorial', changes: { ru: 'Исправлен адрес.' } },
  ],
  services: [],
});

test('an editorial edition is told once, asks nothing, and the choice stays', async () => {
  const head = `<script type="application/json" data-inservice-registry>${editions}</script>`;
  const decidedAt = Date.parse('2026-02-01').toString(36);
  const value = `1.1.${decidedAt}.1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3.0020`;
  await stage.browser.context.addCookies([{ name: 'inservice_consent', value, url: address }]);
  const page = await visit('', { head });
  const told = await page.locator('inservice-consent [role=status]').textContent();
  const granted = await page.evaluate(() => window.inserviceConsent?.state().granted);
  await page.reload();
  await page.waitForTimeout(700);
  expect([told, granted, await page.locator('inservice-consent [role=status]').count()]).toEqual([
    'С 2 марта 2026 г. политика уточнена, ваш выбор остаётся в силе. Исправлен адрес. Политика, раздел 8',
    ['necessary', 'statistics'],
    0,
  ]);
});

test('the preference centre inside a page: choice, history, receipt, withdrawal', async () => {
  // Decided at another address of the site, which keeps the record.
  const value = `1.1.${(Date.now() - 86_400_000).toString(36)}.1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3.0020`;
  await stage.browser.context.addCookies([{ name: 'inservice_consent', value, url: address }]);
  const page = await visit('<inservice-preferences></inservice-preferences>');
  const elsewhere = await page.locator('inservice-preferences li:has(time)').textContent();
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
  });
  await page.getByRole('heading', { name: 'Cookie settings' }).waitFor();
  await page.evaluate(() => {
    document.documentElement.lang = 'ru';
  });
  await page.getByRole('heading', { name: 'Настройки cookie' }).waitFor();
  const cabinet = await page.locator('inservice-preferences a[href="https://lk.inservice.ru/"]').textContent();
  const switchOf = page.locator('inservice-preferences [role=switch][data-purpose=quality]');
  await switchOf.click();
  await control('inservice-preferences', 'save').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    control('inservice-preferences', 'receipt').click(),
  ]);
  const receipt: unknown = JSON.parse(await readFile(await file.path(), 'utf8'));
  await control('inservice-preferences', 'withdraw').click();
  await expect.poll(() => page.locator('inservice-preferences time').count()).toBe(2);
  const state = await page.evaluate(() => window.inserviceConsent?.state().granted);
  expect([
    elsewhere?.includes('Разрешено: статистика и исследования'),
    databases,
    cabinet,
    receipt,
    state,
    await violation(),
  ]).toMatchObject([
    true,
    [],
    'Открыть кабинет',
    { record: { via: 'preferences', purposes: { quality: 'granted' } } },
    ['necessary'],
    undefined,
  ]);
});

test('what is stored is shown masked, and erased one by one, the necessary excepted', async () => {
  const cookie = (name: string, value: string) => ({ name, value, url: address });
  await stage.browser.context.addCookies([
    cookie('inservice_auto', 'secret-secret-secret-secret'),
    cookie('whatever', 'a value of some length'.replaceAll(' ', '-')),
  ]);
  const page = await visit('<inservice-storage></inservice-storage>');
  const row = (name: string) => page.locator(`inservice-storage [data-name="${name}"]`);
  const values = [
    await row('inservice_auto').locator('.value').textContent(),
    await row('whatever').locator('.value').textContent(),
  ];
  const necessary = await row('inservice_auto').locator('[data-action=erase]').count();
  // What comes later shows by itself.
  await page.evaluate(() => localStorage.setItem('later', '1'));
  await row('later').waitFor();
  await row('whatever').locator('[data-action=erase]').click();
  await row('whatever').waitFor({ state: 'detached' });
  const names = (await stage.browser.context.cookies()).map(({ name }) => name);
  expect([values, necessary, names, await violation()]).toEqual([['•••', 'a-•••th'], 0, ['inservice_auto'], undefined]);
});
