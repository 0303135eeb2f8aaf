import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { FakeConsent } from '../../widget/testing/fake-consent.ts';
import { fixture, page, press } from '../support/fixture.ts';

// As an embedder gets it: the built module, by the name and the types of the package.
const built = pathToFileURL(resolve('dist/tools/testing.mjs')).href;
const kit: typeof import('../../widget/testing/testing.ts') = await import(/* @vite-ignore */ built);
const {
  consentCookieFor,
  expectGranted,
  expectHeld,
  expectNotStored,
  expectReleased,
  fakeConsent,
  parseConsentCookie,
} = kit;

const site = fixture();
const address = 'https://inservice.ru/test';
const gated = `<script id="s" type="text/plain" data-purpose="statistics">localStorage.setItem('_ym_uid', '1')</script>
<iframe id="f" title="Frame" data-purpose="quality" data-src="/frame"></iframe>`;

test('a forced choice releases what it grants and holds the rest', async () => {
  await site.browser.context.addCookies([consentCookieFor(address, { granted: ['statistics'] })]);
  const tab = await site.visit(page(gated));
  await expectGranted(tab, ['statistics']);
  await expectReleased(tab, '#s');
  await expectHeld(tab, '#f');
  await expectNotStored(tab, '_ga');
});

test('expectations that do not hold say what is wrong', async () => {
  await site.browser.context.addCookies([consentCookieFor(address, { granted: ['statistics'] })]);
  const tab = await site.visit(page(gated));
  const patience = { timeout: 200 };
  const said = await Promise.allSettled([
    expectHeld(tab, '#s', patience),
    expectReleased(tab, '#s, #f', patience),
    expectHeld(tab, '#nobody', patience),
    expectGranted(tab, ['quality'], patience),
    expectNotStored(tab, '_ym_uid'),
  ]);
  expect(said.map((one) => one.status === 'rejected' && one.reason.message)).toEqual([
    'Of 1 found by #s, 1 not held.',
    'Of 2 found by #s, #f, 1 not released.',
    'No tag is found by #nobody.',
    'Granted: statistics; expected: quality.',
    '"_ym_uid" is stored: localStorage.',
  ]);
});

test('what a person chose can be read from the cookie', async () => {
  const tab = await site.visit(page(gated));
  await press(tab, 'grant-all');
  await expectReleased(tab, '#f');
  const granted = parseConsentCookie(await tab.evaluate(() => document.cookie))?.granted;
  expect(granted).toEqual(['necessary', 'personalization', 'advertising', 'statistics', 'quality']);
});

test('the fake tells what the page tells, in the same order', async () => {
  const tab = await site.visit(page('<button onclick="act()">Act</button>'));
  const types = ['ready', 'consent', 'change'] as const;
  await tab.evaluate((types) => {
    const told: unknown[] = [];
    const consent = window.inserviceConsent;
    for (const type of types) consent?.on(type, (detail) => told.push([type, detail]));
    Object.assign(window, {
      told,
      act() {
        consent?.grant('statistics', 'quality');
        consent?.deny('quality');
        consent?.deny('quality');
        consent?.withdraw();
      },
    });
  }, types);
  await tab.locator('inservice-consent').waitFor({ state: 'attached' });
  await tab.locator('main button').evaluate((button) => button.focus());
  await tab.keyboard.press('Enter');
  const real = await tab.evaluate(() => (window as { told?: unknown[] }).told);

  const consent: FakeConsent = fakeConsent();
  const told: unknown[] = [];
  for (const type of types) consent.on(type, (detail) => told.push([type, detail]));
  await consent.ready;
  consent.grant('statistics', 'quality');
  consent.deny('quality');
  consent.deny('quality');
  consent.withdraw();

  // Each has its own clock and its own ids.
  const plain = (events: unknown) =>
    JSON.parse(JSON.stringify(events, (key, value) => (/^(decidedAt|recordId)$/.test(key) ? undefined : value)));
  expect(plain(told)).toEqual(plain(real));
});
