import { expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state, watch } from '../support/fixture.ts';

const site = fixture();
const gated = `<script type="text/plain" data-purpose="statistics">(window.ran ??= []).push(1)</script>`;
const good = (flags: string, id = '1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3') =>
  `1.1.${Date.now().toString(36)}.${id}.${flags}`;

const set = (value: string, more: object = { domain: '.inservice.ru', path: '/' }) =>
  site.browser.context.addCookies([{ name: 'inservice_consent', value, ...more } as never]);

test.each([
  'x',
  '',
  '%7B%22categories%22%3A%5B%22analytics%22%5D%7D',
  '9.1.mubbs7i8.1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3.2222',
  '1.foreign.mubbs7i8.1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3.2222',
  '1.1.zzzzzzzzz.1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3.2222',
  'A'.repeat(3000),
  good('2222', '1b4e28ba-2fa1-1d3b-a1f2-9c0de5a1b2c3'),
  good('2222', '1b4e28ba-2fa1-4d3b-c1f2-9c0de5a1b2c3'),
  good('2222', '1b4e28ba2fa1-4d3b-a1f2-9c0de5a1b2c3-'),
])('a damaged, foreign or future consent cookie grants nothing and asks again (%#)', async (value) => {
  const seen = watch(site.page);
  await set(value);
  const tab = await site.visit(page(gated));
  await banner(tab).waitFor();
  expect([await ran(tab), (await state(tab))?.granted, seen.errors]).toEqual([[], ['necessary'], []]);
  await expect.poll(() => seen.console.join('\n')).toContain('the cookie "inservice_consent" ');
  await press(tab, 'grant-all');
  await expect.poll(() => ran(tab)).toEqual([1]);
  await tab.reload();
  await expect.poll(() => ran(tab)).toEqual([1]);
});

test('of two consent cookies the one that grants less counts', async () => {
  await set(good('2222'));
  await set(good('0000', '2b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3'), { url: 'https://inservice.ru/' });
  const tab = await site.visit(page(gated));
  expect([await ran(tab), (await state(tab))?.granted]).toEqual([[], ['necessary']]);
});

test.each(['deny', 'grant'] as const)('%s of words that are no purpose decides nothing, and says so', async (verb) => {
  const seen = watch(site.page);
  const tab = await site.visit(page(gated));
  await banner(tab).waitFor();
  await tab.evaluate((name) => window.inserviceConsent?.[name](...(['statistic', 'necessary'] as never[])), verb);
  await expect.poll(() => seen.console.join('\n')).toContain('unknown purpose [statistic, necessary]');
  expect([(await state(tab))?.status, await banner(tab).count(), await ran(tab)]).toEqual(['unset', 1, []]);
  expect(await tab.evaluate(() => document.cookie)).toBe('');
});

test('what cannot listen is refused when it is given, early and late', async () => {
  const seen = watch(site.page);
  const tab = await site.visit(
    page('<script>try { inserviceConsent.on("change", {}); } catch (error) { ran = [error.name]; }</script>'),
  );
  await banner(tab).waitFor();
  const late = await tab.evaluate(() => {
    try {
      window.inserviceConsent?.on('ready', null as never);
      return 'taken';
    } catch (error) {
      return String(error).split(':')[0];
    }
  });
  expect([await ran(tab), late]).toEqual([['TypeError'], 'TypeError']);
  await press(tab, 'deny-all');
  expect(seen.errors).toEqual([]);
});

test.each([
  ['javascript:alert(1)', 'https://inservice.ru/'],
  [' java\tscript:alert(1)', 'https://inservice.ru/'],
  ['data:text/html,x', 'https://inservice.ru/'],
  ['/privacy', 'https://inservice.ru/privacy'],
])('a policy at %j is linked as %s', async (address, linked) => {
  const tab = await site.visit(page('', { attributes: `data-policy-url="${address}"` }));
  expect(
    await banner(tab)
      .locator('a')
      .evaluate((link) => (link as HTMLAnchorElement).href),
  ).toBe(linked);
});

test('a click that a script makes while nobody acts grants nothing; a denial it makes counts', async () => {
  const seen = watch(site.page);
  // The banner waits for no script of the page, and may stand before this one runs.
  const click = (action: string) => `<script>
    const control = () => document.querySelector('inservice-consent')?.shadowRoot.querySelector('[data-action=${action}]');
    const act = () => {
      control().click();
      ran = [inserviceConsent.state().status, inserviceConsent.state().granted.length];
    };
    if (control()) act();
    else inserviceConsent.on('show', act);</script>`;
  await site.visit(page(click('grant-all')));
  // The page is asked nothing before: what the driver evaluates counts as a person who acts.
  await expect.poll(() => seen.console.join('\n')).toContain('refused, nobody acts');
  await expect.poll(() => ran(site.page)).toEqual(['unset', 1]);
  expect(await banner(site.page).isVisible()).toBe(true);
  await site.visit(page(click('deny-all')));
  await expect.poll(() => ran(site.page)).toEqual(['current', 1]);
  expect(await banner(site.page).count()).toBe(0);
});

test('where cookies throw, the choice works for the page', async () => {
  const seen = watch(site.page);
  site.serve({ 'https://inservice.ru/framed': { html: page(gated) } });
  const tab = await site.visit(
    '<!doctype html><iframe sandbox="allow-scripts" src="/framed" width="900" height="600"></iframe>',
  );
  const frame = tab.frames()[1];
  if (!frame) throw new Error('The frame is missing.');
  await frame.locator('inservice-consent [data-action="grant-all"]').click();
  await expect.poll(() => frame.evaluate(() => (window as { ran?: unknown }).ran)).toEqual([1]);
  expect(seen.errors).toEqual([]);
  const told = [
    'the browser keeps no cookies here',
    'the record could not be kept Error: indexedDB does not open here',
    ...['document.cookie', 'localStorage', 'sessionStorage'].map((name) => `${name} cannot be read here`),
  ];
  await expect.poll(() => seen.console.length).toBe(told.length);
  expect(told.map((what) => seen.console.filter((line) => line.includes(what)).length)).toEqual(told.map(() => 1));
});

test.each(['deny-all', 'grant-all'])(
  'stores that throw are told by name, and nothing of it reaches the page (%s)',
  async (action) => {
    const seen = watch(site.page);
    const stores = ['cookieStore', 'localStorage', 'sessionStorage', 'indexedDB', 'caches'];
    const head = stores
      .map((name) => `Object.defineProperty(window, '${name}', { get() { throw new Error('no'); } });`)
      .join('');
    const body = `${gated}<script>inserviceConsent.receipt();</script>`;
    const tab = await site.visit(page(body).replace('<script', `<script>${head}</script><script`));
    await banner(tab).waitFor();
    expect(await ran(tab)).toEqual([]);
    await press(tab, action);
    const granted = action === 'grant-all' ? [1] : [];
    await expect.poll(async () => [(await state(tab))?.status, await ran(tab)]).toEqual(['current', granted]);
    const told = [
      'the record could not be kept Error: indexedDB does not open here',
      'no receipt can be made Error: indexedDB does not open here',
      ...['localStorage', 'sessionStorage', 'indexedDB', 'caches'].map((name) => `${name} cannot be read here`),
    ];
    await expect
      .poll(() => told.map((what) => seen.console.filter((line) => line.includes(what)).length))
      .toEqual(told.map(() => 1));
    expect(seen.errors).toEqual([]);
    expect(seen.console.filter((line) => line.includes('failed'))).toEqual([]);
  },
);

test('without cookies and crypto, and with a signal that throws, the page hears nothing of it and the choice works', async () => {
  const seen = watch(site.page);
  const head = `<script>
    Object.defineProperty(Document.prototype, 'cookie', { get: () => undefined, set: () => undefined });
    Object.defineProperty(window, 'crypto', { get: () => undefined });
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get() { throw new Error('no'); } });
  </script>`;
  const tab = await site.visit(page(gated).replace('<script', `${head}<script`));
  await press(tab, 'grant-all');
  await expect.poll(async () => [(await state(tab))?.signals, await ran(tab)]).toEqual([{ gpc: false }, [1]]);
  const told = [
    'document.cookie cannot be read here',
    'the browser keeps no cookies here',
    'crypto.subtle is missing here',
  ];
  await expect
    .poll(() => told.map((what) => seen.console.filter((line) => line.includes(what)).length))
    .toEqual(told.map(() => 1));
  expect(seen.errors).toEqual([]);
});

test('embedded twice: one interface, one event', async () => {
  const tab = await site.visit(
    page(
      `${gated}<script src="/consent/inservice-consent.js"></script><script>addEventListener; document.addEventListener('inservice-consent:change', () => (window.changes = (window.changes ?? 0) + 1))</script>`,
    ),
  );
  await press(tab, 'grant-all');
  await expect.poll(() => ran(tab)).toEqual([1]);
  expect(
    await tab.evaluate(() => [
      document.querySelectorAll('inservice-consent').length,
      (window as { changes?: number }).changes,
    ]),
  ).toEqual([1, 1]);
});

test.each([
  ['damaged, on a path of the page', 'x', { domain: 'lk.inservice.ru', path: '/p' }, ''],
  [
    'a denial, wider than the developer has it',
    good('0000'),
    { domain: '.inservice.ru', path: '/' },
    'data-cookie-domain="lk.inservice.ru"',
  ],
])('a second consent cookie, %s, does not hide the answer', async (_, value, more, attributes) => {
  await set(value, more);
  const tab = await site.visit(page(gated, { attributes }), 'https://lk.inservice.ru/p/x');
  await tab.evaluate(() => window.inserviceConsent?.show());
  await press(tab, 'grant-all');
  await expect.poll(() => ran(tab)).toEqual([1]);
  await tab.reload();
  await expect.poll(() => ran(tab)).toEqual([1]);
});
