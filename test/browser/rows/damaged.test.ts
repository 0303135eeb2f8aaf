import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { buttons, gated } from '../../support/tags.ts';

const site = fixture();
const html = page(buttons + gated('statistics', 'x'));

const id = '1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3';
const value = (flags: string, at = Date.now()) => `1.1.${at.toString(36)}.${id}.${flags}`;
const day = 86_400_000;
const domain = { domain: '.inservice.ru', path: '/' };
const host = { url: 'https://inservice.ru/' };

const damaged: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['a word', 'true'],
  ['of another product', '%7B%22categories%22%3A%5B%22analytics%22%5D%2C%22revision%22%3A0%7D'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['broken escapes', '%E0%A4%A'],
  ['cut short', value('2222').slice(0, -3)],
  ['with a tail', `${value('2222')}~`],
  ['of another version', value('2222').replace('1.', '2.')],
  ['of an unknown edition', value('2222').replace('1.1.', '1.9.')],
  ['of the future', value('2222', Date.now() + 30 * day)],
  ['outdated', value('2222', Date.now() - 366 * day)],
  ['with a foreign flag', value('3333')],
  ['with too few flags', value('222')],
  ['with a record id that is none', value('2222').replace(id, 'me')],
  ['too long', `${value('1111')}${'.abcde'.repeat(40)}`],
  ['endless', '2'.repeat(3800)],
];

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit, cases } = under(policy, site);
  const set = (...cookies: readonly object[]) =>
    site.browser.context.addCookies(cookies.map((more) => ({ name: 'inservice_consent', ...more })) as never);

  test.each(cases(damaged))(
    '18: a consent cookie that is %s grants nothing, asks, and is replaced by the answer',
    async (_, text) => {
      await set({ value: text, ...domain });
      const tab = await visit(html);
      await banner(tab).waitFor();
      expect([await ran(tab), (await state(tab))?.granted]).toEqual([[], ['necessary']]);
      await press(tab, 'grant-all');
      await expect.poll(() => ran(tab)).toEqual(['x']);
      await tab.reload();
      await expect.poll(() => ran(tab)).toEqual(['x']);
    },
  );

  const twins: readonly (readonly [string, string, string])[] = [
    ['a grant and a denial', value('2222'), value('0000')],
    ['a denial and a grant', value('0000'), value('2222')],
    ['a grant and a damaged one', value('2222'), 'x'],
    ['a damaged one and a grant', '', value('2222')],
    ['grants of different purposes', value('2020'), value('0202')],
  ];
  test.each(cases(twins))(
    '18: of two cookies, %s, the one that grants less counts, and one is left after the answer',
    async (_, wide, narrow) => {
      await set({ value: wide, ...domain }, { value: narrow, ...host });
      const tab = await visit(html);
      expect([await ran(tab), (await state(tab))?.granted]).toEqual([[], ['necessary']]);
      await tab.locator('[data-consent=grant-all]').click();
      await expect.poll(() => ran(tab)).toEqual(['x']);
      const left = (await site.browser.context.cookies()).filter(({ name }) => name === 'inservice_consent');
      expect(left.map((cookie) => cookie.domain)).toEqual(['.inservice.ru']);
    },
  );

  const refusals: readonly (readonly [string, string])[] = [
    [
      'cookies throw',
      `Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get() { throw new DOMException('no', 'SecurityError'); }, set() { throw new DOMException('no', 'SecurityError'); } })`,
    ],
    [
      'cookies are taken and forgotten',
      `Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get: () => '', set() {} })`,
    ],
    [
      'web storage throws',
      `for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException('no', 'SecurityError'); } })`,
    ],
    [
      'web storage is null',
      `for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { configurable: true, value: null })`,
    ],
    [
      'web storage is full',
      `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
    ],
    ['databases throw', `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }`],
    ['databases are missing', `Object.defineProperty(window, 'indexedDB', { configurable: true, value: undefined })`],
    [
      'caches and the cookie store are missing',
      `for (const name of ['caches', 'cookieStore', 'CookieStore', 'CacheStorage']) Object.defineProperty(window, name, { configurable: true, value: undefined })`,
    ],
  ];
  test.each(cases(refusals))('23: where %s, the choice works for the page and nothing crashes', async (_, refuse) => {
    const tab = await visit(html.replace('<script src', `<script>${refuse}</script><script src`));
    await banner(tab).waitFor();
    await press(tab, 'preferences');
    await tab.locator('inservice-consent [role=switch][data-purpose=statistics]').click();
    await press(tab, 'save');
    await expect.poll(() => ran(tab)).toEqual(['x']);
    expect([await banner(tab).count(), (await state(tab))?.status]).toEqual([0, 'current']);
    await tab.locator('[data-consent=withdraw]').click();
    await tab.waitForTimeout(300);
    expect((await state(tab))?.granted).toEqual(['necessary']);
  });
});
