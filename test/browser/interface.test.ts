import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { stateOn } from '../support/consent.ts';
import { fixture } from '../support/fixture.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const stage = fixture();
let page: Page;
beforeEach(() => {
  page = stage.page;
});

const languages = ['ru', 'kk', 'en'] as const;
const address = 'https://inservice.ru/interface';
const action = (name: string) => page.locator(`inservice-consent [data-action=${name}]`);

interface Shown {
  readonly lang?: string;
  readonly layout?: string;
  readonly body?: string;
  readonly csp?: string;
}

/** A page with the drop-in first in its head, and its banner standing. */
async function visit({ lang = 'ru', layout = 'bar', body = '<main><h1>Page</h1></main>', csp }: Shown = {}) {
  stage.serve({
    [address]: {
      html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Page</title><meta name="viewport" content="width=device-width"><script nonce="n0nce" src="/consent/inservice-consent.js" data-layout="${layout}"></script></head><body>${body}</body></html>`,
      ...(csp && { headers: { 'content-security-policy': csp } }),
    },
  });
  await page.goto(address);
  await action('deny-all').waitFor();
}

/** What has the focus, inside the shadow root too: its text, `page: …` when it is outside. */
const focused = () =>
  page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    return inside ? (inside.closest('[part=preferences], [part=banner]')?.getAttribute('part') ?? '') : 'page';
  });

const longText = `<main>${'<p>A paragraph. <a href="#">A link</a></p>'.repeat(60)}</main>`;

test.each(languages)('%s: axe finds nothing on any layer, width or colour', { timeout: 60_000 }, async (lang) => {
  await visit({ lang });
  await page.addScriptTag({ path: axePath });
  const found: string[] = [];
  for (const layer of ['banner', 'preferences']) {
    if (layer === 'preferences') {
      await action('preferences').click();
      await action('save').waitFor();
      await page.locator('inservice-consent summary').first().click();
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 1280]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 700 });
        const { ids, checked } = await page.evaluate(async () => {
          // The script above put it there.
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] });
          return { ids: violations.map(({ id }) => id), checked: passes.some(({ id }) => id === 'color-contrast') };
        });
        found.push(...ids.map((id) => `${layer} ${colorScheme} ${width}: ${id}`), ...(checked ? [] : ['not checked']));
      }
    }
  }
  expect(found).toEqual([]);
});

test.each(languages)('%s: the keyboard alone opens the preferences, stays inside, and comes back', async (lang) => {
  await visit({ lang, body: '<main><button data-consent="preferences">Cookies</button><a href="#">Link</a></main>' });
  await action('close').click();
  await page.locator('main button').focus();
  await page.keyboard.press('Enter');
  await action('save').waitFor();
  const seen = new Set<string>();
  for (const key of ['Shift+Tab', ...Array.from({ length: 25 }, () => 'Tab'), 'Shift+Tab']) {
    await page.keyboard.press(key);
    seen.add(await focused());
  }
  await page.keyboard.press('Escape');
  await action('save').waitFor({ state: 'detached' });
  const back = await page.evaluate(() => document.activeElement?.textContent);
  expect([[...seen], back, (await stateOn(page))?.status]).toEqual([['preferences'], 'Cookies', 'unset']);
});

test('the keyboard alone saves a choice', async () => {
  await visit();
  await action('preferences').focus();
  await page.keyboard.press('Enter');
  await page.locator('inservice-consent [role=switch][data-purpose=quality]').focus();
  await page.keyboard.press('Space');
  await action('save').focus();
  await page.keyboard.press('Enter');
  await action('save').waitFor({ state: 'detached' });
  expect((await stateOn(page))?.granted).toEqual(['necessary', 'quality']);
});

test.each([
  ['bar', 320],
  ['bar', 1280],
  ['box', 320],
  ['box', 1280],
  ['dialog', 320],
  ['dialog', 1280],
])('%s at %i px: denying and allowing are equal in size, weight and contrast', async (layout, width) => {
  await page.setViewportSize({ width, height: 700 });
  await visit({ layout });
  const look = (name: string) =>
    action(name).evaluate((button) => {
      const { width: wide, height } = button.getBoundingClientRect();
      const { color, backgroundColor, border, font, opacity } = getComputedStyle(button);
      return { wide, height, color, backgroundColor, border, font, opacity };
    });
  expect(await look('deny-all')).toEqual(await look('grant-all'));
});

test('works under a strict content security policy with Trusted Types', async () => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      document.documentElement.dataset['violation'] = violatedDirective;
    });
  });
  const csp =
    "default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
  await visit({ csp });
  await action('preferences').click();
  await action('save').waitFor();
  const dialog = page.locator('inservice-consent dialog');
  const background = await dialog.evaluate((element) => getComputedStyle(element).backgroundColor);
  await action('save').click();
  await dialog.waitFor({ state: 'detached' });
  expect([background, await page.evaluate(() => document.documentElement.dataset['violation'])]).toEqual([
    'rgb(255, 255, 255)',
    undefined,
  ]);
});

test('no layout shift, and the page scrolls beneath', async () => {
  await visit({ body: longText });
  await page.mouse.move(300, 100);
  await page.mouse.wheel(0, 500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  const shift = await page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
  expect(shift).toBe(0);
});

test('nothing of the page covers it', async () => {
  await visit({ body: '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff"></div>' });
  const { x = 0, y = 0 } = (await action('deny-all').boundingBox()) ?? {};
  const top = await page.evaluate(([left, down]) => document.elementFromPoint(left + 9, down + 9)?.localName, [
    x,
    y,
  ] as const);
  expect(top).toBe('inservice-consent');
});

test('outlives a page that replaces its body', async () => {
  await visit();
  await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
  await action('deny-all').click();
  expect((await stateOn(page))?.status).toBe('current');
});

test('steps aside when it covers what a keyboard user has reached', async () => {
  await visit({ body: `${longText}<a id="last" href="#">Last</a>` });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.locator('#last').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const covered = () =>
    page.locator('#last').evaluate((link) => {
      const { left, top } = link.getBoundingClientRect();
      return document.elementFromPoint(left + 3, top + 3) !== link;
    });
  // What watches the focus comes a moment after the banner.
  await expect.poll(covered).toBe(false);
});

test('steps aside for what had the focus before it stood', async () => {
  await visit({ body: '<input autofocus id="field" style="position:fixed;bottom:0">' });
  await page.locator('inservice-consent .banner.aside').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
});

test('on a phone, where it covers most of the view, nothing that the keyboard reaches stays behind it', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visit({ body: '<p style="margin:0 0 70px"><a href="#">A link</a></p>'.repeat(20) });
  // The page can be scrolled on: what follows the focus stands by.
  await page.locator('inservice-consent[style*="absolute"]').waitFor({ state: 'attached' });
  const behind: number[] = [];
  // Where the banner came before `<body>` was parsed, its own five controls come first.
  for (let at = 0; at < 25; at += 1) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const { activeElement: outer } = document;
      const reached = outer?.shadowRoot?.activeElement ?? outer;
      const { left, top, bottom } = reached?.getBoundingClientRect() ?? new DOMRect();
      const around = reached?.getRootNode() as Document | ShadowRoot | undefined;
      return !reached?.contains(around?.elementFromPoint(left + 3, (top + bottom) / 2) ?? null);
    });
    if (covered) behind.push(at);
  }
  expect(behind).toEqual([]);
});

test('says so when the preferences cannot be loaded, and decides nothing', async () => {
  await visit();
  await page.route('**/preferences.js', (route) => route.abort());
  await action('preferences').click();
  const alert = page.locator('inservice-consent [role=alert]');
  expect([await alert.textContent(), (await stateOn(page))?.status]).toEqual([
    'Настройки не загрузились. Проверьте связь и попробуйте ещё раз.',
    'unset',
  ]);
});
