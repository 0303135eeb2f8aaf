import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import { text as en } from '../../shared/core/text/en.ts';
import { text as inlineEn } from '../../shared/core/text/inline/en.ts';
import { text as inlineKk } from '../../shared/core/text/inline/kk.ts';
import { text as inlineRu } from '../../shared/core/text/inline/ru.ts';
import type { InlineText } from '../../shared/core/text/inline/text.ts';
import { text as kk } from '../../shared/core/text/kk.ts';
import { text as preferencesEn } from '../../shared/core/text/preferences/en.ts';
import { text as preferencesKk } from '../../shared/core/text/preferences/kk.ts';
import { text as preferencesRu } from '../../shared/core/text/preferences/ru.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { text as ru } from '../../shared/core/text/ru.ts';
import { consentCookieFor } from '../../widget/testing/consent-cookie.ts';
import { fixture } from '../support/fixture.ts';
import { heldFrame, strictPages } from '../support/strict-page.ts';

const stage = fixture();
const address = 'https://inservice.ru/keyboard';
const { visit, control } = strictPages(stage, address);

/** A page with everything inline, of a person who denied all; the focus stands before it. */
async function begin(lang: string): Promise<Page> {
  await stage.browser.context.addCookies([
    consentCookieFor(address),
    { name: 'whatever', value: 'a-value-of-some-length', url: address },
  ]);
  const page = await visit(
    `<a id="start" href="#">0</a>${heldFrame}<inservice-preferences></inservice-preferences><inservice-storage></inservice-storage><a id="end" href="#">1</a>`,
    { lang },
  );
  await control('inservice-placeholder', 'grant').waitFor();
  await control('inservice-preferences', 'save').waitFor();
  await control('inservice-storage', 'scan').waitFor();
  await page.locator('#start').focus();
  return page;
}

interface Stop {
  readonly hook: string;
  readonly name: string;
}

/** Where the focus is, however deep: what the control does, and the name that is read out. */
const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const root = element?.getRootNode();
    const named = root instanceof ShadowRoot && root.getElementById(element?.getAttribute('aria-labelledby') ?? '');
    const name = named ? named.textContent : (element?.getAttribute('aria-label') ?? element?.textContent);
    const { action, purpose } = element instanceof HTMLElement ? element.dataset : {};
    return { hook: purpose ?? action ?? (element?.id || element?.localName || ''), name: name?.trim() ?? '' };
  });

/** Presses a key until the focus is at a control, and gives back where it was on the way. */
async function go(page: Page, key: string, to: string): Promise<readonly Stop[]> {
  const way: Stop[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    way.push(stop);
    if (stop.hook === to) return way;
  }
  throw new Error(`${key} never came to ${to}: ${way.map(({ hook }) => hook).join(' ')}`);
}

/** What can be pressed, in the order of the page. */
const controls = (page: Page) =>
  page.evaluate(() =>
    ['inservice-placeholder', 'inservice-preferences', 'inservice-storage'].flatMap((host) =>
      [
        ...(document
          .querySelector(host)
          ?.shadowRoot?.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), summary') ?? []),
      ]
        .filter((one) => one.checkVisibility())
        .map(({ dataset, localName }) => dataset['purpose'] ?? dataset['action'] ?? localName),
    ),
  );

const texts: Readonly<Record<string, readonly [BannerText, PreferencesText, InlineText]>> = {
  ru: [ru, preferencesRu, inlineRu],
  kk: [kk, preferencesKk, inlineKk],
  en: [en, preferencesEn, inlineEn],
};

test.each(Object.entries(texts))(
  '%s: Tab reaches everything inside a page in its order, Shift+Tab goes back, each with its name',
  async (lang, [banner, preferences, inline]) => {
    const page = await begin(lang);
    const there = (await go(page, 'Tab', 'end')).slice(0, -1);
    const back = (await go(page, 'Shift+Tab', 'start')).slice(0, -1);
    const names = Object.fromEntries(there.map(({ hook, name }) => [hook, name]));
    expect([there.map(({ hook }) => hook), back.toReversed(), there.filter(({ name }) => !name)]).toEqual([
      await controls(page),
      there,
      [],
    ]);
    expect(names).toMatchObject({
      'deny-all': banner.denyAll,
      'grant-all': banner.grantAll,
      preferences: inline.placeholder.preferences,
      save: preferences.save,
      erase: inline.storage.eraseNamed.replace('{name}', 'whatever'),
      scan: inline.storage.again,
      ...Object.fromEntries(optionalPurposes.map((purpose) => [purpose, preferences.purposes[purpose].name])),
    });
  },
);

test('the keyboard alone decides, withdraws, erases and shows a frame, and never loses its place', async () => {
  const page = await begin('ru');
  const at = async () => (await focused(page)).hook;
  const seen: unknown[] = [];
  const dialog = page.locator('inservice-consent dialog');

  // A box opens the preferences: Escape gives the focus back, and so does an answer that leaves the box where it was.
  await go(page, 'Tab', 'preferences');
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  seen.push(await at());
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await go(page, 'Tab', 'quality');
  await page.keyboard.press('Space');
  await go(page, 'Tab', 'save');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('inservice-preferences [data-action=withdraw]').count()).toBe(1);
  seen.push(await at());

  await go(page, 'Tab', 'statistics');
  await page.keyboard.press('Space');
  seen.push(await page.locator('inservice-preferences [data-purpose=statistics]').getAttribute('aria-checked'));
  await page.keyboard.press('Space');
  await go(page, 'Shift+Tab', 'withdraw');
  await page.keyboard.press('Enter');
  await expect.poll(at).toBe('title');
  seen.push(await page.evaluate(() => window.inserviceConsent?.state().granted));

  await go(page, 'Tab', 'erase');
  await page.keyboard.press('Enter');
  await expect.poll(at).toBe('scan');

  await page.locator('#start').focus();
  await go(page, 'Tab', 'grant');
  await page.keyboard.press('Space');
  await page.locator('iframe[src]').waitFor();
  seen.push(await page.evaluate(() => document.activeElement?.localName));
  expect(seen).toEqual(['preferences', 'preferences', 'true', ['necessary'], 'iframe']);
});

/** How something looks where the person's own colours replace those of the page. */
const inOwnColours = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { backgroundColor, borderTopColor, borderTopStyle, borderTopWidth, outlineColor, outlineStyle } =
        getComputedStyle(element);
      const knob = getComputedStyle(element, '::before').backgroundColor;
      return { backgroundColor, borderTopColor, borderTopStyle, borderTopWidth, outlineColor, outlineStyle, knob };
    });

test('in forced colours buttons have edges, the focus is seen, and a switch shows whether it is on', async () => {
  await stage.page.emulateMedia({ forcedColors: 'active' });
  const page = await begin('ru');
  const toggle = 'inservice-preferences [data-purpose=quality]';
  const off = await inOwnColours(page, toggle);
  await page.locator(toggle).click();
  const on = await inOwnColours(page, toggle);
  const locked = await inOwnColours(page, 'inservice-preferences [data-purpose=necessary]');
  const button = await inOwnColours(page, 'inservice-preferences [data-action=save]');
  const box = await inOwnColours(page, 'inservice-placeholder [part=placeholder]');
  await go(page, 'Tab', 'save');
  const reached = await inOwnColours(page, 'inservice-preferences [data-action=save]');
  expect([
    new Set([off, on, locked].map(({ backgroundColor }) => backgroundColor)).size,
    [off, on, locked].filter(({ backgroundColor, knob }) => backgroundColor === knob).length,
    [off, button, box].map(({ borderTopStyle, borderTopWidth }) => `${borderTopStyle} ${borderTopWidth}`),
    [off, button, box].filter(({ backgroundColor, borderTopColor }) => backgroundColor === borderTopColor).length,
    reached.outlineStyle,
    reached.outlineColor === reached.backgroundColor,
  ]).toEqual([3, 0, ['solid 1px', 'solid 1px', 'solid 1px'], 0, 'solid', false]);
});
