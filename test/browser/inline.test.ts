import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';

const stage = fixture();
const address = 'https://inservice.ru/inline';
const csp =
  "default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'nonce-n0nce'; connect-src 'self'; frame-src https:; require-trusted-types-for 'script'";

let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

/** A page under a strict policy, the drop-in first in its head. */
async function visit(body: string, { lang = 'ru', head = '', tag = '' } = {}) {
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Page</title><meta name="viewport" content="width=device-width">${head}<script nonce="n0nce" src="/consent/inservice-consent.js" ${tag}></script><style nonce="n0nce">body{margin:0}.fill{position:relative;height:300px}.fill iframe{position:absolute;inset:0;width:100%;height:100%;border:0}</style></head><body><main><h1>Page</h1>${body}</main></body></html>`;
  stage.serve({
    [address]: { html, headers: { 'content-security-policy': csp } },
    'https://video.example/1': { html: '<title>Video</title>' },
  });
  await stage.page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      document.documentElement.dataset['violation'] = violatedDirective;
    });
  });
  await stage.page.goto(address);
  return stage.page;
}

const violation = () => stage.page.evaluate(() => document.documentElement.dataset['violation']);
const control = (element: string, action: string) => stage.page.locator(`${element} [data-action=${action}]`).first();
const axeFindings = async () => {
  // Tests speak to the page past its policy.
  const session = await stage.browser.context.newCDPSession(stage.page);
  await session.send('Runtime.evaluate', { expression: axe, allowUnsafeEvalBlockedByCSP: true });
  const { result } = await session.send('Runtime.evaluate', {
    expression:
      'axe.run(document).then(({violations, passes}) => passes.some(({id}) => id === "color-contrast") ? violations.map(({id, nodes}) => id + " " + nodes[0].html).join() : "not checked")',
    awaitPromise: true,
    allowUnsafeEvalBlockedByCSP: true,
  });
  return String(result.value);
};

const frame =
  '<iframe data-purpose="statistics" data-service="yandex-metrica" data-src="https://video.example/1" title="Video" width="400" height="260"></iframe>';

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

test('the language of the page is followed in the banner and in a box, without a reload', async () => {
  const page = await visit(frame);
  await control('inservice-placeholder', 'grant').waitFor();
  await control('inservice-consent', 'deny-all').waitFor();
  await page.evaluate(() => {
    document.documentElement.lang = 'kk';
  });
  await expect
    .poll(async () => [
      await control('inservice-consent', 'deny-all').textContent(),
      await control('inservice-placeholder', 'grant').textContent(),
    ])
    .toEqual(['Барлығынан бас тарту', 'Рұқсат беру: Яндекс Метрика']);
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
  const page = await visit('<inservice-preferences></inservice-preferences>');
  const switchOf = page.locator('inservice-preferences [role=switch][data-purpose=quality]');
  await switchOf.click();
  await control('inservice-preferences', 'save').click();
  await page.locator('inservice-preferences time').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    control('inservice-preferences', 'receipt').click(),
  ]);
  const receipt: unknown = JSON.parse(await readFile(await file.path(), 'utf8'));
  await control('inservice-preferences', 'withdraw').click();
  await expect.poll(() => page.locator('inservice-preferences time').count()).toBe(2);
  const state = await page.evaluate(() => window.inserviceConsent?.state().granted);
  expect([receipt, state, await violation()]).toMatchObject([
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
  await row('whatever').locator('[data-action=erase]').click();
  await row('whatever').waitFor({ state: 'detached' });
  const names = (await stage.browser.context.cookies()).map(({ name }) => name);
  expect([values, necessary, names, await violation()]).toEqual([['•••', 'a-•••th'], 0, ['inservice_auto'], undefined]);
});

test.each(['ru', 'kk', 'en'])('%s: axe finds nothing on boxes and elements, wide and narrow', async (lang) => {
  const page = await visit(
    `${frame}<inservice-preferences></inservice-preferences><inservice-storage></inservice-storage>`,
    { lang },
  );
  await control('inservice-consent', 'grant-all').click();
  await page.evaluate(() => window.inserviceConsent?.withdraw());
  await page.locator('inservice-preferences time').first().waitFor();
  await control('inservice-placeholder', 'grant').waitFor();
  const found: string[] = [];
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme });
    found.push(await axeFindings());
  }
  expect(found).toEqual(['', '']);
});
