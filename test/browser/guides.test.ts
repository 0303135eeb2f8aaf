import { expect, test } from 'vitest';
import { consentCookieFor, parseConsentCookie } from '../../widget/testing/consent-cookie.ts';
import { blocks } from '../docs/blocks.ts';
import { fixture, page, press, watch } from '../support/fixture.ts';

const site = fixture();
const address = 'https://inservice.ru/guide';

/** Says that it ran, and what it was told. */
const metrica = {
  'https://mc.yandex.ru/metrika/tag.js': {
    body: 'window.metrica = [...ym.a].map((told) => [...told])',
    headers: { 'content-type': 'text/javascript' },
  },
};

const choose = async (purpose: string) => {
  await site.page.locator(`inservice-consent [role=switch][data-purpose=${purpose}]`).click();
  await press(site.page, 'save');
  await site.page.locator('inservice-consent [data-action=save]').waitFor({ state: 'detached' });
};

const sentTo = (host: string) => site.service.arrivedAt(host).map(({ url }) => url.pathname);
const told = () => site.page.evaluate(() => (window as { metrica?: unknown }).metrica);

test('start.md: Metrica and YouTube wait, come, and go', async () => {
  const seen = watch(site.page);
  const [html = ''] = blocks('docs/guides/start.md', 'html');
  site.serve({ ...metrica, 'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE': { html: '<!doctype html>▶' } });
  const tab = await site.visit(html, address);
  await press(tab, 'deny-all');
  await tab.reload();
  await tab.locator('[data-consent=preferences]').click();
  const before = [sentTo('mc.yandex.ru'), sentTo('www.youtube-nocookie.com')];
  await choose('statistics');
  await expect.poll(told).toEqual([[12345678, 'init', { clickmap: true, trackLinks: true }]]);
  const metricaOnly = sentTo('www.youtube-nocookie.com');
  await tab.getByRole('button', { name: 'Разрешить «YouTube»' }).click();
  await expect.poll(() => sentTo('www.youtube-nocookie.com')).toEqual(['/embed/M7lc1UVf-VE']);
  const advertising = await tab.evaluate(() => window.inserviceConsent?.granted('advertising'));
  await tab.locator('[data-consent=preferences]').click();
  await press(tab, 'deny-all');
  await tab.locator('iframe:not([src])[data-src*=youtube]').waitFor({ state: 'attached' });
  expect([before, metricaOnly, advertising, seen.errors, seen.console]).toEqual([[[], []], [], false, [], []]);
});

test('metrica.md: replay is asked for by itself, and the counter is switched off on withdrawal', async () => {
  const [html = ''] = blocks('docs/guides/metrica.md', 'html');
  site.serve(metrica);
  const tab = await site.visit(page('', { head: html }), address);
  const off = () => tab.evaluate(() => (window as { disableYaCounter12345678?: unknown }).disableYaCounter12345678);
  await press(tab, 'preferences');
  await choose('statistics');
  await expect.poll(told).toEqual([[12345678, 'init', { clickmap: true, trackLinks: true, webvisor: false }]]);
  const running = await off();
  await tab.evaluate(() => window.inserviceConsent?.withdraw());
  expect([running, await off()]).toEqual([false, true]);
});

test('consent-mode.md: default first, then one answer per state, before any tag', async () => {
  const [html = ''] = blocks('docs/guides/consent-mode.md', 'html');
  site.serve({
    'https://www.googletagmanager.com/gtag/js': {
      body: "dataLayer.push(['gtag.js runs'])",
      headers: { 'content-type': 'text/javascript' },
    },
  });
  const tab = await site.visit(page('', { head: html }), address);
  const queue = () =>
    tab.evaluate(() =>
      (window as { dataLayer?: readonly ArrayLike<unknown>[] }).dataLayer?.map((entry) => {
        const [first, second, third] = Array.from(entry);
        const { analytics_storage: storage } = (third ?? {}) as { readonly analytics_storage?: string };
        return [first, second, storage].filter((word) => typeof word === 'string').join(' ');
      }),
    );
  const asked = await queue();
  await press(tab, 'grant-all');
  await expect.poll(async () => (await queue())?.at(-1)).toBe('config G-ABC123');
  const granted = (await queue())?.slice(asked?.length);
  await tab.reload();
  await expect.poll(async () => (await queue())?.at(-1)).toBe('config G-ABC123');
  const update = 'consent update granted';
  expect([asked, granted, await queue()]).toEqual([
    ['consent default denied'],
    [update, 'gtag.js runs', 'js', 'config G-ABC123'],
    ['consent default denied', update, 'gtag.js runs', 'js', 'config G-ABC123'],
  ]);
});

test('csp.md: the page works under the policy that stands there', async () => {
  const seen = watch(site.page);
  const [header = ''] = blocks('docs/guides/csp.md', 'http');
  const [html = ''] = blocks('docs/guides/csp.md', 'html');
  const [, policy = ''] = header.trim().split(': ');
  site.serve({ [address]: { html, headers: { 'content-security-policy': policy } } });
  await site.page.goto(address);
  await press(site.page, 'preferences');
  await choose('statistics');
  await expect.poll(() => site.page.evaluate(() => (window as { counted?: unknown }).counted)).toBe(true);
  // The icon is the page's own and none of the policy's business.
  expect([policy.includes('nonce'), seen.errors, seen.console]).toEqual([true, [], []]);
});

/** The server of the guide, put at its addresses: it answers with what the guide's functions give. */
async function serveGuide(): Promise<void> {
  const code = blocks('docs/guides/server.md', 'js').slice(0, 2).join('\n');
  const { keep, endings } = new Function(`${code}\nreturn { keep, endings };`)();
  const answer = (lines: readonly string[]) => ({
    status: 204,
    headers: lines.length ? { 'set-cookie': lines.join('\n').replaceAll('shop.example', 'inservice.ru') } : {},
  });
  await site.page.route('**/consent/changed', async (route) => {
    const granted = parseConsentCookie((await route.request().allHeaders())['cookie'] ?? '')?.granted ?? [];
    await route.fulfill(answer(endings(granted)));
  });
  await site.page.route('**/consent/keep', async (route) => {
    const line: string | undefined = keep((await route.request().allHeaders())['cookie'], 'inservice.ru');
    await route.fulfill(answer(line ? [line] : []));
  });
}

const [tellsOfChanges = '', asksToKeep = ''] = blocks('docs/guides/server.md', 'html');
const attributes = 'data-cookie-domain="inservice.ru"';

test('server.md: HttpOnly cookies of a refused purpose end', async () => {
  const { context } = site.browser;
  await context.addCookies(
    ['segment', 'mine'].map((name) => ({
      name,
      value: '1',
      domain: '.inservice.ru',
      path: '/',
      httpOnly: true,
      secure: true,
    })),
  );
  await serveGuide();
  await site.visit(page('', { head: tellsOfChanges, attributes }), address);
  await press(site.page, 'deny-all');
  const names = async () => (await context.cookies()).map(({ name }) => name).sort();
  await expect.poll(names).toEqual(['inservice_consent', 'mine']);
});

test('server.md: a choice is kept for what is left of its year, as one cookie that the page reads', async () => {
  const { context } = site.browser;
  const made = consentCookieFor(address, { granted: ['quality'], at: Date.now() - 100 * 86_400_000 });
  // As Safari leaves it: it would end soon.
  await context.addCookies([{ name: made.name, value: made.value, domain: '.inservice.ru', path: '/', secure: true }]);
  await serveGuide();
  await site.visit(page('', { head: asksToKeep, attributes }), address);
  const kept = async () =>
    (await context.cookies()).map(({ value, expires, httpOnly }) => ({
      same: value === made.value,
      days: Math.round((expires - Date.now() / 1000) / 86_400),
      httpOnly,
    }));
  await expect.poll(kept).toEqual([{ same: true, days: 265, httpOnly: false }]);
});
