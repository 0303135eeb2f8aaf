import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Firefox, openFirefox } from '../support/firefox.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let firefox: Firefox;
beforeAll(async () => {
  service = await startService();
  firefox = await openFirefox(service);
});
afterAll(async () => {
  await firefox.close();
  await service.close();
});

const site = 'https://inservice.ru/';
/** The interface stands in an open shadow root. */
const action = (name: string) => firefox.page.locator(`inservice-consent >>> [data-action=${name}]`);
const captures = async () => Object.values(await service.counts()).map((count) => count.captures);
const stored = () =>
  firefox.page.evaluate(() =>
    Object.keys(localStorage)
      .filter((name) => !name.startsWith('inservice'))
      .sort(),
  );

test('in Firefox, too, nothing reaches the collector before an answer', async () => {
  await firefox.page.goto(site);
  await firefox.page.waitForSelector('inservice-consent >>> [data-action=deny-all]');
  await new Promise((next) => setTimeout(next, 1500));
  expect([await captures(), await stored()]).toEqual([[0, 0], []]);
});

test('in Firefox, too, allowing everything runs each SDK once', async () => {
  await firefox.page.goto(site);
  await action('grant-all').click();
  await expect.poll(captures).toEqual([1, 1]);
  expect(await stored()).toEqual(['mp_inservice-demo_mixpanel', 'ph_phc_inservice_demo_posthog']);
});
