import { expect, test } from 'vitest';
import { banner, fixture, press } from '../support/fixture.ts';

const site = fixture();

/** Everything that the two SDKs keep, in every store that a page can write. */
const kept = () =>
  site.page.evaluate(async () => {
    const names = [
      ...document.cookie.split('; ').map((pair) => pair.replace(/=.*/, '')),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name = '' }) => name),
      ...(await caches.keys()),
    ];
    return names.filter((name) => /^(ph_|mp_|__ph|__mp|posthog|mixpanel)/.test(name));
  });
const arrived = async () => {
  const { posthog, mixpanel } = await site.service.counts();
  return JSON.stringify([posthog, mixpanel]);
};

test('denied: three seconds later PostHog and Mixpanel have sent nothing and stored nothing', async () => {
  await site.service.resetCounts();
  const before = await arrived();
  await site.page.goto('https://inservice.ru/');
  await banner(site.page).waitFor();
  await press(site.page, 'deny-all');
  await site.page.waitForTimeout(3000);
  expect([await kept(), (await arrived()) === before]).toEqual([[], true]);
});

test('withdrawn while they run: all of it is gone, and still gone three seconds later, and they send no more', async () => {
  await site.page.goto('https://inservice.ru/');
  await press(site.page, 'grant-all');
  await expect.poll(async () => (await kept()).length, { timeout: 10_000 }).toBeGreaterThan(1);
  await site.page.evaluate(() => window.inserviceConsent?.withdraw());
  await expect.poll(kept).toEqual([]);
  // What was on its way at the moment of withdrawal may still arrive; after that, nothing.
  await site.page.waitForTimeout(1000);
  const quiet = await arrived();
  await site.page.evaluate(() =>
    document.querySelector('a')?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
  );
  await site.page.waitForTimeout(3000);
  expect([await kept(), (await arrived()) === quiet]).toEqual([[], true]);
});
