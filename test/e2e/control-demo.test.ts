import { beforeEach, expect, test } from 'vitest';
import { optionalPurposes, purposes } from '../../shared/core/policy/purposes.ts';
import { account } from '../../widget/demo/accounts.ts';
import { fixture, press, watch } from '../support/fixture.ts';
import { answerHeld, handle, held } from './control.ts';
import { openPanel } from './panel.ts';

const site = fixture({ extension: true });

beforeEach(() => handle(site.browser, purposes, 'allow'));

const sdkNames = async () => {
  const cookies = (await site.browser.context.cookies()).map(({ name }) => name);
  const entries = await site.page.evaluate(() => Object.keys(localStorage));
  return [...cookies, ...entries].filter((name) => /posthog|mixpanel|^(__)?mp_/.test(name));
};

test.each(['block', 'ask'] as const)(
  'with statistics on "%s" the demo and its SDKs run without an exception, and the SDKs store nothing',
  async (handling) => {
    await handle(site.browser, 'statistics', handling);
    const watched = watch(site.page);
    await site.page.goto('https://inservice.ru/');
    await press(site.page, 'grant-all');
    await site.page.waitForTimeout(1500);
    expect([watched.errors, await sdkNames()]).toEqual([[], []]);
    if (handling === 'ask') await expect.poll(async () => (await held(site.browser)).length).toBeGreaterThan(0);
  },
);

/** Signs in at the cabinet as a person would. */
async function signIn() {
  await site.page.goto('https://lk.inservice.ru/');
  await site.page.fill('[name="login"]', account.login);
  await site.page.fill('[name="password"]', account.password);
  await Promise.all([site.page.waitForURL('https://lk.inservice.ru/**'), site.page.click('.sign-in button')]);
  await site.page.waitForLoadState();
}

const signedIn = () => site.page.locator('[data-visitor]').count();

test.each(['block', 'ask'] as const)(
  'with every purpose that can be denied on "%s", signing in works at once',
  async (handling) => {
    await handle(site.browser, optionalPurposes, handling);
    const watched = watch(site.page);
    await signIn();
    expect([await signedIn(), watched.errors, await held(site.browser)]).toEqual([1, [], []]);
  },
);

/** Chooses for necessary items what a person is warned of first. */
async function insist(handling: 'block' | 'ask') {
  const panel = await openPanel(site.browser, 'inservice.ru');
  await panel.locator(`.handling[data-purpose="necessary"] input[value="${handling}"]`).click();
  await panel.locator('.control [data-action="confirm"]').click();
  await panel.locator('.control [data-changed]').waitFor();
  await panel.close();
}

test('who insists on being asked about necessary items signs in once they are allowed; blocked, signing in does not work, as was said', async () => {
  await insist('ask');
  const watched = watch(site.page);
  await signIn();
  expect(await signedIn()).toBe(0);
  await expect
    .poll(async () => (await held(site.browser)).filter((line) => / inservice_(session|auto) /.test(line)))
    .toEqual(['cookie inservice_auto necessary', 'cookie inservice_session necessary']);
  await answerHeld(site.browser, 'inservice_session', 'allow-once');
  await site.page.goto('https://lk.inservice.ru/');
  expect(await signedIn()).toBe(1);
  await insist('block');
  await site.browser.context.clearCookies();
  await signIn();
  expect([await signedIn(), watched.errors]).toEqual([0, []]);
  await handle(site.browser, 'necessary', 'allow');
  await signIn();
  expect(await signedIn()).toBe(1);
});
