import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { buttons, gated } from '../../support/tags.ts';

const site = fixture();

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit } = under(policy, site);

  const withGpc = (value: unknown) =>
    site.page.addInitScript((wish) => {
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, get: () => wish });
    }, value);

  test('19: with GPC and no choice advertising is denied; a later explicit grant wins, and lasts', async () => {
    await withGpc(true);
    const tab = await visit(page(buttons + gated('advertising', 'ad')));
    await banner(tab).waitFor();
    expect([(await state(tab))?.denied, (await state(tab))?.signals, await ran(tab)]).toEqual([
      ['personalization', 'advertising', 'statistics', 'quality'],
      { gpc: true },
      [],
    ]);
    expect(await banner(tab).textContent()).toContain('GPC');
    await press(tab, 'preferences');
    const toggle = tab.locator('inservice-consent [role=switch][data-purpose=advertising]');
    expect(await toggle.getAttribute('aria-checked')).toBe('false');
    await toggle.click();
    await press(tab, 'save');
    await expect.poll(() => ran(tab)).toEqual(['ad']);
    await tab.reload();
    await expect.poll(() => ran(tab)).toEqual(['ad']);
  });

  test('19: a grant made before GPC does not cover advertising afterwards, and covers the rest', async () => {
    const html = page(buttons + gated('advertising', 'ad') + gated('statistics', 'count'));
    const tab = await visit(html);
    await press(tab, 'grant-all');
    await expect.poll(() => ran(tab)).toEqual(['ad', 'count']);
    await withGpc(true);
    await visit(html);
    await expect.poll(() => ran(tab)).toEqual(['count']);
    expect((await state(tab))?.denied).toEqual(['advertising']);
    await tab.locator('[data-consent=grant-all]').click();
    await expect.poll(() => ran(tab)).toEqual(['count', 'ad']);
  });

  test.each([[false], ['1'], [1], [undefined]])('19: %j is no signal', async (value) => {
    await withGpc(value);
    const tab = await visit(page(gated('advertising', 'ad')));
    expect((await state(tab))?.signals).toEqual({ gpc: false });
    await press(tab, 'grant-all');
    await expect.poll(() => ran(tab)).toEqual(['ad']);
  });
});
