import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { gtag, metrica, metricaId } from '../../support/snippets.ts';
import { buttons, push, scriptOf } from '../../support/tags.ts';

const site = fixture();

const all = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
];
const answer = (granted: readonly string[]) => ({
  ...Object.fromEntries(all.map((name) => [name, granted.includes(name) ? 'granted' : 'denied'])),
  security_storage: 'granted',
});

/** Entries of the data layer as lists. */
const layer = (tab: Page) =>
  tab.evaluate(() =>
    ((window as { dataLayer?: ArrayLike<unknown>[] }).dataLayer ?? []).map((entry) => Array.from(entry)),
  );
const kinds = (entries: readonly unknown[][]) =>
  entries.map(([command, word]) => (command === 'consent' ? String(word) : String(command)));

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit } = under(policy, site);

  /** What the vendor's script finds in the data layer when it runs. */
  const google = scriptOf(
    `(window.ran ??= []).push(dataLayer.map((entry) => entry[0] === 'consent' ? entry[1] : entry[0]).join(' '))`,
  );
  const marked = `<script type="text/plain" data-purpose="statistics" data-src="${gtag.loads}?id=G-ABC123"></script>${gtag.html.replace(/<script async.*?<\/script>/, '')}`;

  test.each([
    ['as published', gtag.html],
    ['marked', marked],
  ])('20: gtag %s: default first, one update before the tag runs, on the first visit and later', async (_, html) => {
    site.serve({ [gtag.loads]: google });
    const tab = await visit(page(buttons + html));
    await banner(tab).waitFor();
    const asked = await layer(tab);
    expect([kinds(asked), asked[0]?.[2], await ran(tab)]).toEqual([['default', 'js', 'config'], answer([]), []]);
    await press(tab, 'grant-all');
    await expect.poll(() => ran(tab)).toEqual(['default js config update']);
    expect((await layer(tab)).at(-1)).toEqual(['consent', 'update', answer(all)]);
    await visit(page(buttons + html));
    await expect.poll(async () => (await ran(tab)).length).toBe(1);
    const again = await layer(tab);
    expect([kinds(again).slice(0, 2), kinds(again).filter((kind) => kind === 'update').length]).toEqual([
      ['default', 'update'],
      1,
    ]);
    expect([again[0]?.[2], again[1]?.[2]]).toEqual([answer([]), answer(all)]);
    expect(String((await ran(tab))[0])).toMatch(/^default update\b/);
  });

  test('20: a part is granted: only its storages are; each change is one update', async () => {
    const tab = await visit(page(buttons + gtag.html));
    await press(tab, 'preferences');
    await tab.locator('inservice-consent [role=switch][data-purpose=statistics]').click();
    await press(tab, 'save');
    await tab.locator('[data-consent=withdraw]').click();
    const updates = (await layer(tab)).filter(([, word]) => word === 'update').map(([, , states]) => states);
    expect(updates).toEqual([answer(['analytics_storage']), answer([])]);
  });

  /** Under Trusted Types the page lets its own snippet through. */
  const allow = `<script>const same = (text) => text; globalThis.trustedTypes?.createPolicy('default', { createHTML: same, createScript: same, createScriptURL: same })</script>`;
  const flag = (tab: Page) =>
    tab.evaluate((id) => (window as unknown as Record<string, unknown>)[`disableYaCounter${id}`], metricaId);

  test.each([
    ['as published', metrica.html],
    [
      'marked',
      metrica.html.replace(
        'type="text/javascript"',
        'type="text/plain" data-purpose="statistics" data-service="yandex-metrica"',
      ),
    ],
    [
      'loaded from the site itself',
      `<script>window.flagged = () => window['disableYaCounter${metricaId}']; window.ym = (...words) => (window.ran ??= []).push(window.flagged() === true)</script><script>ym(${metricaId}, "init", {})</script>`,
    ],
  ])(
    '21: Metrica denied, %s: its flag stands before init, and nothing is requested, the pixel included',
    async (how, html) => {
      site.serve({ [metrica.loads]: scriptOf(push('tag')) });
      const tab = await visit(page(buttons + html, { head: allow }));
      await press(tab, 'deny-all');
      await tab.reload();
      await tab.waitForTimeout(700);
      expect([
        site.service.arrivals().filter(({ url }) => /yandex/.test(url.host)).length,
        await ran(tab),
        await flag(tab),
      ]).toEqual([0, how.includes('itself') ? [true] : [], true]);
      await tab.locator('[data-consent=grant-all]').click();
      await expect.poll(() => flag(tab)).toBe(false);
      if (!how.includes('itself')) await expect.poll(() => ran(tab)).toEqual(['tag']);
    },
  );

  test('21: a pixel in the page itself, by script or markup, is not requested', async () => {
    const pixel = `https://mc.yandex.ru/watch/${metricaId}`;
    site.serve({ [pixel]: { body: '' } });
    const tab = await visit(
      page(
        `${buttons}<script>new Image().src = '${pixel}'; const image = document.createElement('img'); image.setAttribute('src', '${pixel}'); document.body.append(image);</script>`,
      ),
    );
    await press(tab, 'deny-all');
    await tab.waitForTimeout(300);
    expect(site.service.arrivedAt(pixel).length).toBe(0);
  });
});
