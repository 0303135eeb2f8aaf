import { expect, test } from 'vitest';
import { fixture, page, press, ran } from '../support/fixture.ts';

const site = fixture();

/** Vendors' globals as their snippets leave them, recording what they are told. */
const vendors = `<script>
  window.ran = [];
  window.clarity = (...words) => ran.push(['clarity', ...words]);
  window.fbq = (...words) => ran.push(['fbq', ...words]);
  window._paq = { push: (words) => ran.push(['_paq', ...words]) };
  window.posthog = { out: false, has_opted_out_capturing: () => posthog.out, opt_out_capturing: () => { posthog.out = true; ran.push(['posthog', 'out']); }, opt_in_capturing: () => { posthog.out = false; ran.push(['posthog', 'in']); } };
</script>`;

test('vendors on the page are told of every answer, in their own words', async () => {
  const tab = await site.visit(page(vendors));
  await press(tab, 'deny-all');
  await expect
    .poll(async () => (await ran(tab)).slice(-4))
    .toEqual([
      ['clarity', 'consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
      ['_paq', 'forgetConsentGiven'],
      ['fbq', 'consent', 'revoke'],
      ['posthog', 'out'],
    ]);
  await tab.evaluate(() => window.inserviceConsent?.grantAll());
  await expect
    .poll(async () => (await ran(tab)).slice(-4))
    .toEqual([
      ['clarity', 'consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }],
      ['_paq', 'setConsentGiven'],
      ['fbq', 'consent', 'grant'],
      ['posthog', 'in'],
    ]);
});

test("a refusal stands ahead of what Meta's snippet has queued, before its code is there", async () => {
  const stub = `<script>
    window.fbq = function () { fbq.queue.push([...arguments]); };
    fbq.queue = [];
    fbq('init', '1');
    fbq('track', 'PageView');
  </script>`;
  const tab = await site.visit(page(stub));
  await expect
    .poll(() => tab.evaluate('window.fbq.queue'))
    .toEqual([
      ['consent', 'revoke'],
      ['init', '1'],
      ['track', 'PageView'],
    ]);
});

test('on a revisit where everything is granted they are told as well', async () => {
  const tab = await site.visit(page(vendors));
  await press(tab, 'grant-all');
  await tab.reload();
  await expect.poll(async () => (await ran(tab)).map((call) => (call as string[])[0])).toContain('clarity');
});

test('a vendor that comes with the grant is told of it, once', async () => {
  const stub = `<script type="text/plain" data-purpose="statistics">window._paq = [['requireConsent']]</script>`;
  const tab = await site.visit(page(stub));
  await press(tab, 'grant-all');
  await expect.poll(() => tab.evaluate('window._paq')).toEqual([['requireConsent'], ['setConsentGiven']]);
  await tab.waitForTimeout(200);
  expect(await tab.evaluate('window._paq.length')).toBe(2);
});

test('a vendor that throws keeps nobody else from hearing', async () => {
  const tab = await site.visit(page(`${vendors}<script>clarity = () => { throw new Error('theirs') }</script>`));
  await press(tab, 'deny-all');
  await expect.poll(async () => (await ran(tab)).map((call) => (call as string[])[0])).toContain('fbq');
});

test('the audit names what is stored, requested and beyond guarding', async () => {
  site.serve({
    'https://mc.yandex.ru/metrika/tag.js': { body: '', headers: { 'content-type': 'text/javascript' } },
  });
  const tab = await site.visit('<!doctype html><body></body>', 'https://inservice.ru/bare');
  await tab.evaluate(() => {
    document.cookie = '_ga=1; path=/';
    document.cookie = 'mine=1; path=/';
  });
  await site.visit(page('<script async src="https://mc.yandex.ru/metrika/tag.js"></script>'));
  const found = await tab.evaluate(() => window.inserviceConsent?.audit());
  expect(found?.map(({ type, kind, name }) => [type, kind, name])).toEqual(
    expect.arrayContaining([
      ['before-consent', 'cookie', '_ga'],
      ['undeclared', 'cookie', 'mine'],
    ]),
  );
});
