import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { consentCookieFor } from '../../widget/testing/consent-cookie.ts';
import { fixture } from '../support/fixture.ts';
import { heldFrame, strictPages } from '../support/strict-page.ts';

const stage = fixture();
const address = 'https://inservice.ru/states';
const { visit, violation, control, axeFindings } = strictPages(stage, address);

const changes = {
  ru: 'Посещения считает Яндекс Метрика.',
  kk: 'Кіруді Яндекс Метрика санайды.',
  en: 'Yandex Metrica counts visits.',
};

/** A registry whose latest edition is of a kind, on a page of a person who decided before it. */
async function afterEdition(kind: 'material' | 'editorial', lang: string, body = '', at = Date.parse('2026-02-01')) {
  const registry = {
    version: 1,
    editions: [
      { id: '1', published: { 'inservice.ru': '2020-01-01' }, kind: 'material' },
      {
        id: '2',
        published: { 'inservice.ru': '2026-03-01' },
        kind,
        ...(kind === 'material' && { touches: ['statistics'] }),
        changes,
      },
    ],
    services: [
      {
        id: 'yandex-metrica',
        name: 'Яндекс Метрика',
        vendor: 'ООО «Яндекс»',
        country: 'RU',
        purposes: ['statistics'],
        items: [{ name: '_ym_uid', lifetime: 31_536_000 }],
      },
      { id: 'replay', name: 'Replay', purposes: ['quality'], items: [{ name: 'replay' }] },
    ],
  };
  await stage.browser.context.clearCookies();
  const decided = consentCookieFor(address, { granted: ['statistics', 'quality'], at });
  await stage.browser.context.addCookies([
    decided,
    { name: 'whatever', value: 'a-value-of-some-length', url: address },
  ]);
  const head = `<script type="application/json" data-inservice-registry>${JSON.stringify(registry)}</script>`;
  return visit(body, { lang, head });
}

const told = (page: Page) => page.locator('inservice-consent .banner p').first().textContent();

test('a new material edition is named in the banner, which asks about the touched purposes alone', async () => {
  const page = await afterEdition('material', 'ru');
  await control('inservice-consent', 'deny-all').waitFor();
  const said = await told(page);
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
  });
  await expect.poll(() => told(page)).toContain('Yandex Metrica counts visits.');
  await control('inservice-consent', 'deny-all').click();
  const granted = await page.evaluate(() => window.inserviceConsent?.state().granted);
  expect([said, granted]).toEqual([
    'Новая редакция политики действует с 2 марта 2026 г. Посещения считает Яндекс Метрика. Спрашиваем заново: статистика и исследования. Закрыть или не ответить – значит ничего не разрешить. Изменить выбор можно в любой момент.',
    ['necessary', 'quality'],
  ]);
});

test('where not even the reason loads, the banner names what it asks about, and claims nothing', async () => {
  await stage.page.route('**/notice.js', (route) => route.abort());
  const page = await afterEdition('material', 'ru');
  await control('inservice-consent', 'deny-all').waitFor();
  expect(await told(page)).toBe(
    'статистика и исследования. Закрыть или не ответить – значит ничего не разрешить. Изменить выбор можно в любой момент.',
  );
});

test('a language that changes while the banner is still coming to life is followed', async () => {
  await stage.page.route('**/standing.js', async (route) => {
    await stage.page.evaluate(() => {
      document.documentElement.lang = 'en';
    });
    await route.fallback();
  });
  const page = await afterEdition('material', 'ru');
  await expect.poll(() => told(page)).toContain('Yandex Metrica counts visits.');
});

test('after a year, at the same edition, its age is the reason that the banner tells', async () => {
  const page = await afterEdition('editorial', 'ru', '', Date.now() - 366 * 86_400_000);
  await control('inservice-consent', 'deny-all').waitFor();
  expect(await told(page)).toContain('С вашего выбора прошёл год. Решите заново: персонализация,');
});

test('where the words of the change do not load, the banner asks all the same', async () => {
  await stage.page.route('**/preferences-ru.js', (route) => route.abort());
  const page = await afterEdition('material', 'ru');
  await control('inservice-consent', 'deny-all').waitFor();
  expect(await told(page)).toContain('Решите заново: статистика и исследования.');
});

/** Looks in which each language is seen: width, colours. Between them each state meets all. */
const looks = {
  ru: [[320, 'light']],
  kk: [[1280, 'dark']],
  en: [
    [320, 'dark'],
    [1280, 'light'],
  ],
} as const;

test.each(['ru', 'kk', 'en'] as const)(
  '%s: axe and a strict policy find nothing in any state',
  { timeout: 120_000 },
  async (lang) => {
    const found: string[] = [];
    const look = async (state: string) => {
      for (const [width, colorScheme] of looks[lang]) {
        await stage.page.setViewportSize({ width, height: 800 });
        await stage.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const wrong = (await axeFindings()) || (await violation());
        if (wrong) found.push(`${state}: ${wrong}`);
      }
    };

    let page = await afterEdition('editorial', lang);
    await page.locator('inservice-consent [role=status] a').waitFor();
    await look('quiet notice');

    page = await afterEdition('material', lang);
    await page.route('**/preferences.js', (route) => route.abort());
    await control('inservice-consent', 'preferences').click();
    await page.locator('inservice-consent [role=alert]').waitFor();
    await look('banner that asks again, with a failure');
    await page.unroute('**/preferences.js');
    await control('inservice-consent', 'preferences').click();
    await page.locator('inservice-consent .changes').waitFor();
    await page.locator('inservice-consent summary').nth(3).click();
    await page.locator('inservice-consent [role=switch][data-purpose=quality]').click();
    await page.locator('inservice-consent .note').nth(1).waitFor();
    await look('preferences with what changed and what is lost');

    page = await afterEdition(
      'editorial',
      lang,
      `${heldFrame}<inservice-preferences></inservice-preferences><inservice-storage></inservice-storage>`,
    );
    await page.locator('inservice-storage [data-name=whatever] [data-action=erase]').click();
    await page.locator('inservice-storage [data-name=whatever]').waitFor({ state: 'detached' });
    await control('inservice-preferences', 'withdraw').click();
    await page.locator('inservice-preferences time').first().waitFor();
    await control('inservice-placeholder', 'grant').waitFor();
    await look('elements after erasing and withdrawing, a box');
    expect(found).toEqual([]);
  },
);
