import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';

const site = fixture();

const cabinet = 'https://lk.inservice.ru/';

async function signIn(page: Page): Promise<void> {
  await page.goto(cabinet);
  await page.getByLabel('Электронная почта').fill('anna@example.ru');
  await page.getByLabel('Пароль', { exact: true }).fill('doroga-2026');
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('heading', { name: 'Здравствуйте, Анна' }).waitFor();
}

test('signing in leaves a year-long HttpOnly cookie for the site and its cabinet', async () => {
  await signIn(site.page);
  const cookies = await site.browser.context.cookies();
  const { name, domain, httpOnly, secure, sameSite, expires } =
    cookies.find((one) => one.name === 'inservice_auto') ?? {};
  const days = Math.round(((expires ?? 0) - Date.now() / 1000) / 86_400);
  expect({ name, domain, httpOnly, secure, sameSite, days }).toEqual({
    name: 'inservice_auto',
    domain: '.inservice.ru',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    days: 365,
  });
});

test('a returning person without a session is recognised by automatic sign-in', async () => {
  await signIn(site.page);
  await site.browser.context.clearCookies({ name: 'inservice_session' });
  await site.page.goto(cabinet);
  expect(await site.page.locator('[data-visitor]').getAttribute('data-visitor')).toBe('automatic sign-in');
});

test('without the automatic sign-in cookie the password is asked for again', async () => {
  await signIn(site.page);
  await site.browser.context.clearCookies({ name: /^inservice_(session|auto)$/ });
  await site.page.goto(cabinet);
  expect(await site.page.getByLabel('Пароль', { exact: true }).count()).toBe(1);
});

test('signing out removes both cookies', async () => {
  await signIn(site.page);
  await site.page.getByRole('button', { name: 'Выйти' }).click();
  await site.page.getByRole('button', { name: 'Войти' }).waitFor();
  const names = (await site.browser.context.cookies()).map(({ name }) => name);
  expect(names.filter((name) => /session|auto/.test(name))).toEqual([]);
});

test('a wrong password is answered with a sentence', async () => {
  await site.page.goto(cabinet);
  await site.page.getByLabel('Электронная почта').fill('anna@example.ru');
  await site.page.getByLabel('Пароль', { exact: true }).fill('nearly');
  await site.page.getByRole('button', { name: 'Войти' }).click();
  expect(await site.page.getByRole('alert').textContent()).toBe(
    'Почта или пароль не подошли. Проверьте их и попробуйте ещё раз.',
  );
});

test('a form that another site sends is refused', async () => {
  site.serve({
    'https://elsewhere.example/': {
      html: `<form method="post" action="${cabinet}sign-out"></form><script>document.forms[0].submit()</script>`,
    },
  });
  const refused = site.page.waitForResponse((response) => response.request().method() === 'POST');
  await site.page.goto('https://elsewhere.example/').catch(() => undefined);
  expect((await refused).status()).toBe(403);
});

test('inside of the cabinet nothing leads to the cabinet, and every address has an icon', async () => {
  const { page } = site;
  const ways = () =>
    page
      .locator('inservice-preferences section[aria-labelledby=requests] a[href^=http]')
      .evaluateAll((all) => all.length);
  await signIn(page);
  await page.locator('inservice-preferences a[href^=mailto]').first().waitFor();
  const inside = await ways();
  await page.goto('https://collector.example/collector/counts');
  const icon = await page.evaluate(async () => {
    const { status, headers } = await fetch('/favicon.ico');
    return [status, headers.get('content-type')];
  });
  expect([inside, icon]).toEqual([0, [200, 'image/svg+xml']]);
});

test('a link inside the site changes the page without a reload', async () => {
  const { page } = site;
  await page.goto('https://inservice.ru/');
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await page.getByRole('link', { name: 'Выбрать услугу' }).click();
  await page.getByRole('heading', { name: 'Услуги и цены' }).waitFor();
  expect(await page.evaluate(() => [location.pathname, 'stillHere' in window])).toEqual(['/services', true]);
});

test('the SDKs, run without the widget, report to the collector and store something', async () => {
  await site.service.resetCounts();
  const { page } = site;
  const html = (await (await page.goto('https://inservice.ru/'))?.text()) ?? '';
  const running = html
    .replace(/<script[^>]*inservice-consent\.js[^>]*><\/script>/, '')
    .replaceAll('type="text/plain" ', '')
    .replaceAll('data-src', 'src');
  expect([running.length > 1000, running.includes('inservice-consent.js')]).toEqual([true, false]);
  site.serve({ 'https://inservice.ru/running': { html: running } });
  await page.goto('https://inservice.ru/running');
  await expect
    .poll(async () => Math.min(...Object.values(await site.service.counts()).map((one) => one.captures)))
    .toBe(1);
  const stored = await page.evaluate(() => Object.keys(localStorage).sort());
  expect(stored.filter((name) => /^(ph|mp)_/.test(name))).toEqual([
    'mp_inservice-demo_mixpanel',
    'ph_phc_inservice_demo_posthog',
  ]);
});
