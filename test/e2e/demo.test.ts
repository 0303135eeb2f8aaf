import axe from 'axe-core';
import { expect, test } from 'vitest';
import { fixture, press } from '../support/fixture.ts';
import { listed, openPanel, rows } from './panel.ts';

const site = fixture({ extension: true });

const ofSdks = (lines: readonly string[]) => lines.filter((line) => /posthog|mixpanel|^\S+ (__)?mp_/.test(line));

async function decide(...actions: string[]) {
  await site.page.goto('https://inservice.ru/');
  for (const action of actions) await press(site.page, action);
}

test('before an answer, the demo stores nothing that needs one', async () => {
  await decide();
  const panel = await openPanel(site.browser, 'inservice.ru');
  expect(await panel.locator('[data-consent="unset"]').count()).toBe(1);
  expect((await listed(panel)).filter((line) => !line.includes(' necessary '))).toEqual([]);
});

test('after a denial, the panel shows it and finds nothing against it', async () => {
  await decide('deny-all');
  await site.page.waitForTimeout(1000);
  const panel = await openPanel(site.browser, 'inservice.ru');
  await panel.locator('[data-consent="current"]').waitFor();
  expect(await panel.locator('[data-answer="denied"]').count()).toBe(4);
  expect(await panel.locator('[data-finding]').count()).toBe(0);
});

test("after a grant, the SDKs' items appear under statistics, covered", async () => {
  await decide('grant-all');
  const panel = await openPanel(site.browser, 'inservice.ru');
  await expect.poll(async () => ofSdks(await listed(panel)).length, { timeout: 10_000 }).toBeGreaterThan(1);
  const findings = () =>
    panel
      .locator('[data-purpose="statistics"]')
      .evaluateAll((all) => [...new Set(all.flatMap((row) => row.getAttribute('data-finding')?.split(' ') ?? []))]);
  // They keep their visitor's number in two stores, which is said; nothing speaks against the consent.
  await expect.poll(findings).toEqual(['linked']);
  expect(await panel.locator('[data-answer="granted"]').count()).toBe(4);
});

test('what was left over before a denial is found to be there despite it', async () => {
  await decide('deny-all');
  // HttpOnly: what a script can reach, the page itself erases again.
  await site.browser.context.addCookies([
    { name: '_ga', value: 'GA1.1.1.1', url: 'https://inservice.ru/', httpOnly: true },
  ]);
  const panel = await openPanel(site.browser, 'inservice.ru');
  await rows(panel, { name: '_ga', finding: 'after-denial' }).waitFor();
});

test('a site without permission shows nothing but the way to allow it', async () => {
  site.serve({ 'https://example.com/': { html: '<script>localStorage.a = 1</script>' } });
  await site.page.goto('https://example.com/');
  const panel = await openPanel(site.browser, 'example.com');
  expect([await panel.locator('[data-action="allow-site"]').count(), await panel.locator('[data-id]').count()]).toEqual(
    [1, 0],
  );
});

test.each([
  ['light', 'ru', 1280],
  ['dark', 'kk', 320],
  ['light', 'en', 400],
] as const)('axe finds nothing on the %s panel in %s at %d px', async (colorScheme, language, width) => {
  await decide('deny-all');
  await site.browser.context.addCookies([
    { name: '_ga', value: 'GA1.1.1.1', url: 'https://inservice.ru/' },
    { name: 'mystery', value: '1', url: 'https://inservice.ru/' },
  ]);
  const panel = await openPanel(site.browser, 'inservice.ru');
  await panel.emulateMedia({ colorScheme });
  await panel.setViewportSize({ width, height: 900 });
  await panel.locator(`[data-action="language-${language}"]`).click();
  await rows(panel, { purpose: 'necessary' }).first().locator('[data-action="erase"]').click();
  await rows(panel, { name: 'mystery' }).locator('[data-action="details"]').click();
  await rows(panel, { name: 'mystery' }).locator('[data-action="reveal"]').click();
  await panel.locator('[data-value]').waitFor();
  await panel.locator('[data-action="select-shown"]').click();
  await panel.locator('[data-action="erase-selected"]').click();
  await panel.locator('.selection [role="alertdialog"]').waitFor();
  await panel.evaluate(`(() => { ${axe.source} })()`);
  const found = await panel.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
  expect(found).toEqual([]);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('what became of a long name breaks where it must at 320 px', async () => {
  const name = 'mystery_gen_new_tab_id_of_somebody_inservice-demo';
  await decide('deny-all');
  await site.browser.context.addCookies([{ name, value: '1', url: 'https://inservice.ru/' }]);
  const panel = await openPanel(site.browser, 'inservice.ru');
  await panel.setViewportSize({ width: 320, height: 900 });
  await rows(panel, { name }).locator('[data-action="erase"]').click();
  await panel.locator('.statement[data-outcome="gone"]').waitFor();
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
