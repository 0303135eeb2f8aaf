import { beforeEach, expect, test } from 'vitest';
import { fixture, watch } from '../support/fixture.ts';
import { backgroundKiller } from './background.ts';
import { handle, held } from './control.ts';
import { openPanel, rows } from './panel.ts';

const site = fixture({ extension: true });

beforeEach(() => handle(site.browser, ['statistics', 'personalization'], 'allow'));

const jar = async () => (await site.browser.context.cookies()).map(({ name }) => name).sort();
const entries = () => site.page.evaluate(() => Object.keys(localStorage).sort());

test('what is asked about is held, shown, stored and sent, though the background is killed after every step', async () => {
  site.serve({
    'https://inservice.ru/set': {
      html: `<!doctype html><title>Set</title><script>localStorage.setItem('_ym_uid', 'uid')</script>`,
      headers: { 'set-cookie': ['_ga=1; Path=/; Secure; HttpOnly', 'inservice_lang=ru; Path=/; Secure'] },
    },
    'https://inservice.ru/alone': { html: '<title>Alone</title>', headers: { 'set-cookie': '_gid=1; Path=/; Secure' } },
  });
  const panel = await openPanel(site.browser, 'inservice.ru');
  const { kill, deaths } = await backgroundKiller(site.browser, panel);
  const row = (name: string) => panel.locator(`[data-held][data-name="${name}"]`);
  await panel.locator('.handling[data-purpose="statistics"] input[value="ask"]').check();
  await kill();
  await expect
    .poll(() => panel.locator('.handling[data-purpose="statistics"] input[value="ask"]').isChecked())
    .toBe(true);
  await kill();
  // The rules take this one off its response; the background, started by it, knows what it was.
  await site.page.goto('https://inservice.ru/alone');
  await row('_gid').waitFor();
  await kill();
  // A necessary cookie keeps the rules off this response: the other one is taken back from the jar.
  await site.page.goto('https://inservice.ru/set');
  await row('_ga').waitFor();
  await row('_ym_uid').waitFor();
  await kill();
  expect([await jar(), await entries()]).toEqual([['inservice_lang'], []]);
  // Killed while it stores: whatever was not stored still waits, and the next click stores it.
  await row('_ga').locator('[data-action="allow-once"]').click();
  await kill();
  await expect
    .poll(async () => {
      if (await row('_ga').isVisible()) await row('_ga').locator('[data-action="allow-once"]').click({ timeout: 1000 });
      return jar();
    })
    .toEqual(['_ga', 'inservice_lang']);
  await kill();
  await row('_ym_uid').locator('[data-action="allow-purpose"]').click();
  await kill();
  await expect
    .poll(async () => {
      const again = row('_ym_uid').locator('[data-action="allow-purpose"]');
      if (await again.isVisible()) await again.click({ timeout: 1000 });
      return entries();
    })
    .toEqual(['_ym_uid']);
  await kill();
  site.service.forgetArrivals();
  await site.page.goto('https://inservice.ru/next');
  const [next] = site.service.arrivedAt('https://inservice.ru/next');
  expect([next?.cookies.get('_ga'), deaths() >= 7]).toEqual(['1', true]);
});

/** What a page can do to the language and to the line between guard and reporter, before it writes. */
const hostile = `
  window.leaked = [];
  addEventListener('inservice-line-offered', (event) => leaked.push('line ' + event.relatedTarget), true);
  dispatchEvent(new Event('inservice-line-wanted'));
  const { apply } = Reflect;
  for (const name of ['get', 'set', 'has']) {
    const native = WeakMap.prototype[name];
    WeakMap.prototype[name] = function (...given) { leaked.push(...given, this); return apply(native, this, given); };
  }
  for (const name of ['set', 'get', 'has', 'apply', 'ownKeys']) {
    const native = Reflect[name];
    Reflect[name] = (...given) => { leaked.push(given[0], given[1]); return native(...given); };
  }
  const keep = { configurable: true, get() { leaked.push(this); }, set() { leaked.push(this); } };
  const symbol = Symbol();
  Object.defineProperty(Storage.prototype, 'kept', keep);
  Object.defineProperty(Object.prototype, symbol, keep);
  localStorage.kept; localStorage.kept = 1; localStorage[symbol]; localStorage[symbol] = 1;
  let turn = 0;
  Object.defineProperty(Array.prototype, '0', { configurable: true, get: () => (turn++ ? '_ym_uid' : 'plain'), set() {} });
  localStorage.setItem('plain', '1');
  delete Array.prototype[0];
  Storage.prototype.getItem = function () { leaked.push(this); };
  sessionStorage.nothing;
  addEventListener('storage', ({ storageArea }) => { storageArea._ym_uid = 'told'; });
  const teller = document.createElement('iframe');
  teller.srcdoc = "<script>sessionStorage.setItem('plain', Math.random())<\\/script>";
  document.documentElement.append(teller);
  document.documentElement.append(document.createElement('iframe'));
  window[1].localStorage._ym_uid = 'blank';
  document.cookie = '_ga=1; path=/; expires=0';
  document.cookie = '_ga=1; path=/; max-age=-1; max-age=600';
  Map.prototype.get = () => 'allow';
  RegExp.prototype.exec = () => ['', 'plain'];
  RegExp.prototype[Symbol.match] = () => ['', 'plain'];
  String.prototype.trim = () => 'plain';
  String.prototype.charCodeAt = () => 0;
  Function.prototype.call = function () { leaked.push(...arguments); };
  Array.prototype.indexOf = () => -1;
  Array.prototype.map = function () { return this; };
  Object.prototype.toJSON = () => 'forged';
  Date.now = () => Infinity; Date.parse = () => -1; Number = () => -1; Math.imul = () => 0; Math.max = () => 0;
  document.cookie = '_ga=1; path=/; expires=Fri, 01 Jan 2100 00:00:00 GMT';
  localStorage._ym_uid = '1';
  localStorage.setItem('_ym_uid', '1');
  Object.prototype.get = () => {};
  localStorage.setItem('plain', '2');
  delete Object.prototype.get;
  const vanishing = { __proto__: null, configurable: true, get() { delete Object.prototype.get; return () => {}; } };
  Object.defineProperty(Object.prototype, 'get', vanishing);
  Object.defineProperty(localStorage, '_ym_uid', { __proto__: null, configurable: true, enumerable: true, writable: true, value: '1' });
  delete Object.prototype.get;
  let asked = 0;
  localStorage.setItem({ toString: () => (asked++ ? '_ym_uid' : 'plain') }, '1');
  cookieStore.set({ get name() { return asked++ > 1 ? '_gid' : 'plain'; }, value: '1' }).catch(() => {});
  for (const one of leaked) {
    try { if (one instanceof Storage) Storage.prototype.setItem.apply(one, ['_ym_uid', 'leaked']); } catch {}
    try { if (one instanceof Storage) one._ym_uid = 'leaked'; } catch {}
  }
  document.title = 'tried ' + leaked.filter((one) => String(one).startsWith('line')).length;
`;

test('a page that forges messages and replaces the language under the guard stores nothing that is blocked', async () => {
  await handle(site.browser, 'statistics', 'block');
  await site.visit(`<!doctype html><title>Hostile</title><script>${hostile}</script>`);
  await site.page.waitForFunction(() => document.title.startsWith('tried'));
  expect(await site.page.title()).toBe('tried 0');
  // Read where the page has nothing to say.
  const panel = await openPanel(site.browser, 'inservice.ru');
  for (const name of ['_ga', '_gid', '_ym_uid']) expect(await rows(panel, { name }).count(), name).toBe(0);
});

test('of a flood the panel says how much was stopped, and asks about no more than a person can answer', async () => {
  await handle(site.browser, 'statistics', 'block');
  const { errors } = watch(site.page);
  const panel = await openPanel(site.browser, 'inservice.ru');
  const stopped = async () => {
    const line = panel.locator('[data-stopped]');
    return (await line.count()) ? Number(await line.getAttribute('data-stopped')) : 0;
  };
  await panel.waitForTimeout(300);
  const before = await stopped();
  await site.visit(`<!doctype html><title>Flood</title><script>
    for (let n = 0; n < 1203; n++) document.cookie = '_ga_' + n + '=' + n + '; path=/';
  </script>`);
  await expect.poll(async () => (await stopped()) - before).toBe(1203);
  await handle(site.browser, 'statistics', 'ask');
  await site.visit(`<!doctype html><title>Flood</title><script>
    for (let n = 0; n < 5000; n++) localStorage.setItem('_ym' + n + '_lsid', 'x'.repeat(1000));
    document.title = 'done';
  </script>`);
  await expect.poll(async () => (await held(site.browser)).length).toBeGreaterThan(50);
  expect([(await held(site.browser)).length <= 300, await jar(), await entries(), errors]).toEqual([true, [], [], []]);
});
