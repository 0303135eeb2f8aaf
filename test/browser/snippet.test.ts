import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { banner, fixture, press, ran, state, watch } from '../support/fixture.ts';
import { scriptOf } from '../support/tags.ts';

const site = fixture();

beforeEach(() => site.serve({ 'https://inservice.ru/favicon.ico': { status: 204 } }));

const address = 'https://inservice.ru/deep/in/the/site';
const gated = '<script type="text/plain" data-purpose="statistics">(window.ran ??= []).push(1)</script>';
const pageWith = (snippet: string) =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8">${snippet}<title>Page</title></head><body>${gated}</body></html>`;

const snippet = readFileSync('dist/widget/snippet.html', 'utf8');
/** What its comment offers instead: the same by address, for the built-in registry. */
const byAddress = (snippet.match(/^ +<(?:script|link).*enforce\.js.*>$|^ +<script.*script>$/gm) ?? []).join('\n');
const hints = (snippet.match(/^<link.*>$/gm) ?? []).join('\n');
const variants = [
  ['inside the page', snippet, []],
  ['by address', byAddress + hints, ['enforce.js', 'inservice-consent.js']],
] as const;

test.each(variants)('the drop-in %s works as the snippet has it', async (_, lines) => {
  const seen = watch(site.page);
  const tab = await site.visit(pageWith(lines), address);
  await press(tab, 'grant-all');
  await expect.poll(() => ran(tab)).toEqual([1]);
  expect([seen.errors, seen.console]).toEqual([[], []]);
});

test.each(variants)('the drop-in %s works under a strict policy once its tags have the nonce', async (_, lines) => {
  const seen = watch(site.page);
  const marked = lines.replaceAll(/^ *<(script|link)/gm, '<$1 nonce="n0nce"');
  const csp =
    "default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'self'; base-uri 'none'; trusted-types inservice-consent; require-trusted-types-for 'script'";
  site.serve({ [address]: { html: pageWith(marked), headers: { 'content-security-policy': csp } } });
  await site.page.goto(address);
  await press(site.page, 'preferences');
  await press(site.page, 'save');
  await banner(site.page).waitFor({ state: 'detached' });
  expect([seen.errors, seen.console]).toEqual([[], []]);
});

test.each(variants)(
  'with the drop-in %s, what is denied elsewhere while the page begins counts at once',
  async (_, lines) => {
    await press(await site.visit(pageWith(lines), address), 'grant-all');
    const kept = async () => (await site.browser.context.cookies()).find(({ name }) => name === 'inservice_consent');
    await expect.poll(kept).toBeTruthy();
    const denied = (await kept())?.value.replace('.2222', '.0000');
    const elsewhere = `<script>document.cookie = 'inservice_consent=${denied}; Path=/; Secure; Domain=inservice.ru'</script>`;
    site.serve({ 'https://inservice.ru/slow.js': scriptOf('', 500) });
    const tab = await site.visit(pageWith(`${lines}${elsewhere}<script src="/slow.js"></script>`), address);
    expect([await ran(tab), (await state(tab))?.granted]).toEqual([[], ['necessary']]);
  },
);

test.each(variants)('the drop-in %s asks for each file once on a first visit', async (_, lines, first) => {
  // As a site would serve it: the demo lets nothing be kept.
  site.serve({
    'https://inservice.ru/consent/enforce.js': {
      body: readFileSync('dist/widget/enforce.js', 'utf8'),
      headers: { 'content-type': 'text/javascript', 'cache-control': 'max-age=600' },
    },
  });
  const tab = await site.visit(pageWith(lines), address);
  await banner(tab).waitFor();
  const files = site.service.arrivedAt('https://inservice.ru/consent/').map(({ url }) => url.pathname.slice(9));
  // What the interface brings once the banner stands is no part of the snippet.
  const asked = files.filter((file) => /^(inservice-consent|enforce|ui-ru)\.js$/.test(file));
  expect(asked.sort()).toEqual([...first, 'ui-ru.js']);
});

test.each(variants)(
  'the drop-in %s guards from a later withdrawal on, where all was granted before',
  async (_, lines) => {
    const tab = await site.visit(pageWith(lines), address);
    await press(tab, 'grant-all');
    await tab.reload();
    await expect.poll(() => ran(tab)).toEqual([1]);
    await tab.evaluate(() => {
      document.cookie = '_ga=1';
      window.inserviceConsent?.withdraw();
    });
    await expect.poll(() => tab.evaluate(() => document.cookie.includes('_ga'))).toBe(false);
    await expect
      .poll(() =>
        tab.evaluate(() => {
          localStorage.setItem('_ym_uid', '1');
          return localStorage.length;
        }),
      )
      .toBe(0);
  },
);
