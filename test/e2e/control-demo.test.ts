import { beforeEach, expect, test } from 'vitest';
import { fixture, press, watch } from '../support/fixture.ts';
import { handle, held } from './control.ts';

const site = fixture({ extension: true });

beforeEach(async () => {
  for (const purpose of ['statistics', 'personalization']) await handle(site.browser, purpose, 'allow');
});

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
