import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { banner, fixture, press, ran, watch } from '../support/fixture.ts';

const site = fixture();

beforeEach(() => site.serve({ 'https://inservice.ru/favicon.ico': { status: 204 } }));

const address = 'https://inservice.ru/deep/in/the/site';
const gated = '<script type="text/plain" data-purpose="statistics">(window.ran ??= []).push(1)</script>';
const pageWith = (snippet: string) =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8">${snippet}<title>Page</title></head><body>${gated}</body></html>`;

const variants = ['snippet.html', 'snippet-inline.html'] as const;
const read = (name: string) => readFileSync(`dist/widget/${name}`, 'utf8');

test.each(variants)('%s works as it stands', async (name) => {
  const seen = watch(site.page);
  const tab = await site.visit(pageWith(read(name)), address);
  await press(tab, 'grant-all');
  await expect.poll(() => ran(tab)).toEqual([1]);
  expect([seen.errors, seen.console]).toEqual([[], []]);
});

test.each(variants)('%s works under a strict policy once its tags have the nonce', async (name) => {
  const seen = watch(site.page);
  const snippet = read(name).replaceAll(/^<(script|link)/gm, '<$1 nonce="n0nce"');
  const csp =
    "default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'self'; base-uri 'none'; trusted-types inservice-consent; require-trusted-types-for 'script'";
  site.serve({ [address]: { html: pageWith(snippet), headers: { 'content-security-policy': csp } } });
  await site.page.goto(address);
  await press(site.page, 'preferences');
  await press(site.page, 'save');
  await banner(site.page).waitFor({ state: 'detached' });
  expect([seen.errors, seen.console]).toEqual([[], []]);
});

test.each(variants)('%s asks for each file once on a first visit', async (name) => {
  // As a site would serve it: the demo lets nothing be kept.
  site.serve({
    'https://inservice.ru/consent/enforce.js': {
      body: readFileSync('dist/widget/enforce.js', 'utf8'),
      headers: { 'content-type': 'text/javascript', 'cache-control': 'max-age=600' },
    },
  });
  const tab = await site.visit(pageWith(read(name)), address);
  await banner(tab).waitFor();
  const files = site.service.arrivedAt('https://inservice.ru/consent/').map(({ url }) => url.pathname.slice(9));
  const loader = name === 'snippet.html' ? ['inservice-consent.js'] : [];
  // What the interface brings once the banner stands is no part of the snippet.
  const first = files.filter((file) => /^(inservice-consent|enforce|ui|text-ru)\.js$/.test(file));
  expect(first.sort()).toEqual(['enforce.js', ...loader, 'text-ru.js', 'ui.js']);
});
