import { beforeEach, expect, test } from 'vitest';
import { stateOn } from '../support/consent.ts';
import { fixture } from '../support/fixture.ts';

const stage = fixture();
beforeEach(() => stage.service.resetCounts());

const site = 'https://inservice.ru/';
const nothing = { posthog: { requests: 0, captures: 0 }, mixpanel: { requests: 0, captures: 0 } };

const action = (name: string) => stage.page.locator(`inservice-consent [data-action=${name}]`).first();
const statistics = () => stage.page.locator('inservice-consent [role=switch][data-purpose=statistics]');
const captures = async () => Object.values(await stage.service.counts()).map((count) => count.captures);

/** Names in every store that a page or a server can write, consent and language aside. */
async function storedBySdks(): Promise<readonly string[]> {
  const cookies = (await stage.browser.context.cookies()).map(({ name }) => name);
  const stores = await stage.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  return [...cookies, ...stores].filter((name) => !name.startsWith('inservice')).sort();
}

/** Long enough for an SDK that was wrongly let go to have reported. */
const settle = () => stage.page.waitForTimeout(1500);

test('before an answer nothing reaches the collector and the SDKs store nothing', async () => {
  await stage.page.goto(site);
  await action('deny-all').waitFor();
  await settle();
  expect([await stage.service.counts(), await storedBySdks()]).toEqual([nothing, []]);
});

test('after denial nothing reaches the collector, on later pages either', async () => {
  await stage.page.goto(site);
  await action('deny-all').click();
  await stage.page.goto(`${site}services`);
  await settle();
  expect([await stage.service.counts(), await storedBySdks()]).toEqual([nothing, []]);
});

test('allowing statistics runs each SDK once and their items appear', async () => {
  await stage.page.goto(site);
  await action('preferences').click();
  await statistics().click();
  await action('save').click();
  await expect.poll(captures).toEqual([1, 1]);
  await settle();
  expect(await captures()).toEqual([1, 1]);
  const names = await storedBySdks();
  expect(
    ['mp_inservice-demo_mixpanel', 'ph_phc_inservice_demo_posthog'].filter((name) => !names.includes(name)),
  ).toEqual([]);
});

test('the cabinet on the other host knows the choice and does not ask again', async () => {
  await stage.page.goto(site);
  await action('deny-all').click();
  await stage.page.goto('https://lk.inservice.ru/');
  await settle();
  const state = await stateOn(stage.page);
  expect([state?.status, state?.granted, await action('deny-all').count()]).toEqual(['current', ['necessary'], 0]);
});

test('the other domain shares no storage and asks for itself', async () => {
  await stage.page.goto(site);
  await action('grant-all').click();
  await stage.page.goto('https://inservice.com/');
  await action('deny-all').waitFor();
  expect((await stateOn(stage.page))?.status).toBe('unset');
});

test('the footer reopens the preferences after an answer', async () => {
  await stage.page.goto(site);
  await action('deny-all').click();
  await stage.page.locator('footer [data-consent=preferences]').click();
  await statistics().waitFor();
  expect(await statistics().getAttribute('aria-checked')).toBe('false');
});

test('the web view inside the app holds the SDKs in the same way', async () => {
  await stage.page.goto(`${site}app`);
  await action('deny-all').click();
  await settle();
  expect(await stage.service.counts()).toEqual(nothing);
});

test('the service remembers recent choices only where personalization is granted', async () => {
  const recent = () => stage.page.evaluate(() => localStorage.getItem('inservice_recent'));
  await stage.page.goto(`${site}services`);
  await action('deny-all').click();
  await stage.page.locator('[data-offer="Диагностика"]').click();
  const denied = await recent();
  await stage.page.locator('footer [data-consent=preferences]').click();
  await stage.page.locator('inservice-consent [role=switch][data-purpose=personalization]').click();
  await action('save').click();
  await expect
    .poll(async () => {
      await stage.page.locator('[data-offer="Диагностика"]').click();
      return recent();
    })
    .toBe('["Диагностика"]');
  expect(denied).toBe(null);
});
