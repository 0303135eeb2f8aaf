import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { buttons, gated } from '../../support/tags.ts';

const site = fixture();
const html = page(`${buttons}<a href="#one">Ссылка</a><input aria-label="Поле">${gated('quality', 'x')}`);

const dialog = (tab: Page) => tab.locator('inservice-consent dialog');
const toggle = (tab: Page, purpose: string) => tab.locator(`inservice-consent [role=switch][data-purpose=${purpose}]`);

/** Whether the focus is inside the preferences, and on what. */
const focused = (tab: Page) =>
  tab.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    const inside = !!inner?.closest('dialog');
    return [inside, inside ? inner?.outerHTML : document.activeElement?.outerHTML] as const;
  });

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit } = under(policy, site);

  test.each([
    ['a button of the page', '[data-consent=preferences]'],
    ['the banner', 'inservice-consent [data-action=preferences]'],
  ])('15: opened from %s by the keyboard, the focus stays inside, Escape closes and returns it', async (_, opener) => {
    const tab = await visit(html);
    await banner(tab).waitFor();
    await tab.locator(opener).focus();
    await tab.keyboard.press('Enter');
    await dialog(tab).waitFor();
    const places = new Set<string | undefined>();
    const outside: string[] = [];
    const keys = [
      'Shift+Tab',
      'Shift+Tab',
      ...Array.from({ length: 25 }, () => 'Tab'),
      ...Array.from({ length: 25 }, () => 'Shift+Tab'),
    ];
    for (const [step, key] of keys.entries()) {
      await tab.keyboard.press(key);
      const [inside, what] = await focused(tab);
      if (!inside) outside.push(`${step} ${key}: ${what}`);
      places.add(what);
    }
    await tab.keyboard.press('Escape');
    await dialog(tab).waitFor({ state: 'detached' });
    const back = await tab.locator(opener).evaluate((element) => {
      const root = element.getRootNode();
      return root instanceof ShadowRoot ? root.activeElement === element : document.activeElement === element;
    });
    // Four toggles, save, withdraw or deny, grant, close at the least: a walk over one control would prove nothing.
    expect([outside, back, places.size > 7, (await state(tab))?.status]).toEqual([[], true, true, 'unset']);
  });

  test.each(['Escape', 'close', 'hide'])('16: closed without saving (%s), nothing changes', async (way) => {
    const told = `<script>window.told = []; for (const type of ['change', 'consent']) document.addEventListener('inservice-consent:' + type, () => told.push(type))</script>`;
    const tab = await visit(html.replace('<main>', `${told}<main>`));
    const all = () =>
      tab.evaluate(() => [(window as unknown as { told: string[] }).told.join(), document.cookie] as const);
    await press(tab, 'preferences');
    const before = await all();
    for (const purpose of ['personalization', 'advertising', 'statistics', 'quality'])
      await toggle(tab, purpose).click();
    if (way === 'Escape') await tab.keyboard.press('Escape');
    else if (way === 'close') await press(tab, 'close');
    else await tab.evaluate(() => window.inserviceConsent?.hide());
    await dialog(tab).waitFor({ state: 'detached' });
    expect([await all(), await ran(tab), (await state(tab))?.status]).toEqual([before, [], 'unset']);
    await tab.locator('[data-consent=preferences]').click();
    expect(await toggle(tab, 'quality').getAttribute('aria-checked')).toBe('false');
  });

  test('16: after a decision, closing without saving keeps it, and what it released', async () => {
    const tab = await visit(html);
    await press(tab, 'grant-all');
    const record = (await state(tab))?.recordId;
    await tab.locator('[data-consent=preferences]').click();
    await toggle(tab, 'quality').click();
    await tab.keyboard.press('Escape');
    await dialog(tab).waitFor({ state: 'detached' });
    const after = await state(tab);
    expect([after?.recordId === record, after?.granted.includes('quality'), await ran(tab)]).toEqual([
      true,
      true,
      ['x'],
    ]);
  });
});
