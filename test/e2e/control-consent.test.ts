import { afterAll, beforeEach, expect, test } from 'vitest';
import { writeCookie } from '../../shared/core/consent/cookie.ts';
import { allowedEverywhere } from '../support/everywhere.ts';
import { banner, fixture, page, state } from '../support/fixture.ts';
import { badge } from './background.ts';
import { handle } from './control.ts';
import { openPanel } from './panel.ts';

const { folder, remove } = await allowedEverywhere('chrome');
const site = fixture({ extension: folder });
afterAll(remove);

beforeEach(() => handle(site.browser, 'statistics', 'allow'));

const granted = async () => (await state(site.page))?.granted.join(' ');

test('the choice of the page is seen in the panel, granted purpose by purpose, withdrawn and denied from there', async () => {
  await site.visit(page('<h1>Сайт</h1>'));
  await banner(site.page).waitFor();
  const panel = await openPanel(site.browser, 'inservice.ru');
  await panel.locator('[data-widget="unset"] ~ .actions [data-action="deny-all"]').click();
  await panel.locator('[data-widget="current"]').waitFor();
  expect((await state(site.page))?.status).toBe('current');
  await panel.locator('.answers [data-purpose="statistics"]').click();
  await panel.locator('.answers [data-purpose="statistics"][aria-checked="true"]').waitFor();
  await panel.locator('[data-answer="granted"]').waitFor();
  expect(await granted()).toBe('necessary statistics');
  await panel.locator('.answers [data-purpose="quality"]').click();
  await expect.poll(granted).toBe('necessary statistics quality');
  await panel.locator('.answers [data-purpose="statistics"]').click();
  await expect.poll(granted).toBe('necessary quality');
  await panel.locator('[data-action="withdraw"]').click();
  await expect.poll(granted).toBe('necessary');
  expect(await panel.locator('[data-outcome]').count()).toBe(0);
});

test('a page that takes no grant from elsewhere asks the person itself; one without a widget is said to have none', async () => {
  // The page's own stand-in for a widget that insists on being asked on the page, and one that makes up its answer.
  await site.visit(`<!doctype html><title>Own</title><script>
    window.inserviceConsent = { state: () => ({ status: 'unset', granted: ['necessary'] }), grant() {}, deny() {}, withdraw() {},
      showPreferences() { document.title = 'asked' } };
  </script>`);
  const panel = await openPanel(site.browser, 'inservice.ru');
  await panel.locator('.answers [data-purpose="statistics"]').click();
  await panel.locator('[data-outcome="on-page"]').waitFor();
  expect(await site.page.title()).toBe('asked');
  await panel.close();
  await site.visit(
    `<!doctype html><title>Forged</title><script>window.inserviceConsent = { state: () => ({ status: '<img>', granted: 'all' }) }</script>`,
  );
  const other = await openPanel(site.browser, 'inservice.ru');
  await other.getByText('нет окна согласия inService').waitFor();
  expect(await other.locator('.answers [role="switch"]').count()).toBe(0);
});

const told = `<!doctype html><title>GPC</title><script>window.first = navigator.globalPrivacyControl</script>
  <iframe srcdoc="<script>parent.framed = navigator.globalPrivacyControl</script>"></iframe><img src="https://inservice.com/pixel" alt="">`;

/** What the page, a frame in it, its request and a request to another site were told. */
async function heard(address: string) {
  site.service.forgetArrivals();
  await site.visit(told, address);
  const inPage = await site.page.evaluate(() => Reflect.get(window, 'first') as unknown);
  await expect.poll(() => site.page.evaluate(() => 'framed' in window)).toBe(true);
  const framed = await site.page.evaluate(() => Reflect.get(window, 'framed') as unknown);
  const [own] = site.service.arrivedAt(address);
  await expect.poll(() => site.service.arrivedAt('https://inservice.com/pixel').length).toBe(1);
  return [inPage, framed, own?.gpc, site.service.arrivedAt('https://inservice.com/pixel')[0]?.gpc];
}

test('Global Privacy Control is stated where the person wants it, in requests and to scripts, and nowhere else', async () => {
  const choose = async (place: string) => {
    const panel = await openPanel(site.browser, 'inservice.ru');
    await panel.locator(`[data-gpc] input[value="${place}"]`).check();
    await panel.locator('.control [data-changed]').waitFor();
    await panel.close();
  };
  const none = [undefined, undefined, false, false];
  const all = [true, true, true, true];
  expect(await heard('https://inservice.ru/gpc')).toEqual(none);
  await choose('site');
  expect(await heard('https://inservice.ru/gpc')).toEqual(all);
  expect(await heard('https://other.example/gpc')).toEqual(none);
  await choose('everywhere');
  expect(await heard('https://other.example/gpc')).toEqual(all);
  await choose('nowhere');
  expect(await heard('https://inservice.ru/gpc')).toEqual(none);
});

const denied = writeCookie({
  recordId: '00000000-0000-4000-8000-000000000000',
  decidedAt: Date.now() - 86_400_000,
  edition: '1',
  purposes: { personalization: 'denied', advertising: 'denied', statistics: 'denied', quality: 'denied' },
  services: [],
  gpc: false,
});

test('what comes back for a withdrawn purpose is counted on the icon, listed, and gone and blocked by one click', async () => {
  site.serve({
    'https://inservice.ru/again': {
      html: `<!doctype html><title>Again</title><script>localStorage.setItem('_ym_uid', '1'); localStorage.setItem('cart', '1')</script>`,
      headers: { 'set-cookie': ['_ga=1; Path=/; HttpOnly; Secure', 'inservice_session=1; Path=/; Secure'] },
    },
  });
  await site.page.goto('https://inservice.ru/again');
  const panel = await openPanel(site.browser, 'inservice.ru');
  expect([await panel.locator('[data-reappeared]').count(), await badge(site.browser)]).toEqual([0, '']);
  await site.browser.context.addCookies([
    { name: 'inservice_consent', value: denied, domain: 'inservice.ru', path: '/', secure: true },
  ]);
  await expect.poll(() => badge(site.browser)).toBe('2');
  await panel.locator('[data-reappeared="2"] [data-action="erase-and-block"]').click();
  await panel.locator('[data-reappeared="0"] [data-receipt="2"]').waitFor({ state: 'attached' });
  await expect.poll(() => badge(site.browser)).toBe('');
  await site.page.goto('https://inservice.ru/again');
  expect(await site.page.evaluate(() => Object.keys(localStorage))).toEqual(['cart']);
  await expect
    .poll(async () => (await site.browser.context.cookies()).map(({ name }) => name).sort())
    .toEqual(['inservice_consent', 'inservice_session']);
});

test('requests to known addresses of a blocked purpose do not leave the browser, and the panel says so', async () => {
  const html = `<!doctype html><title>Requests</title><img alt="" src="https://mc.yandex.ru/watch/1"><img alt="" src="https://cdn.example/logo"
    onload="loaded()" onerror="loaded()"><script>
    const closed = (address) => new Promise((resolve) => { new WebSocket(address).onclose = resolve; });
    const sockets = closed('wss://mc.yandex.ru/solid.ws').then(() => closed('wss://cdn.example/socket'));
    const loaded = () => sockets.then(() => { document.title = 'loaded'; });
    </script>`;
  const requested = async () => {
    site.service.forgetArrivals();
    await site.visit(html);
    await site.page.waitForFunction(() => document.title === 'loaded');
    await expect.poll(() => site.service.arrivedAt('cdn.example').length).toBe(2);
    return site.service.arrivedAt('mc.yandex.ru').length;
  };
  expect(await requested()).toBe(2);
  await handle(site.browser, 'statistics', 'block');
  expect(await requested()).toBe(0);
  const panel = await openPanel(site.browser, 'inservice.ru');
  const note = panel.locator('[data-requests]');
  const [known, stopped, sockets] = await Promise.all(
    ['data-requests', 'data-requests-stopped', 'data-sockets-stopped'].map((name) => note.getAttribute(name)),
  );
  expect([Number(known) > 50, stopped, sockets]).toEqual([true, known, known]);
  await panel.close();
});
