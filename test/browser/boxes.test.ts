import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';

const stage = fixture();
const address = 'https://inservice.ru/boxes';
const frame =
  '<iframe data-purpose="statistics" data-src="https://video.example/1" title="Video" width="280" height="200"></iframe>';

const themes = ['', 'clay', 'plain', 'sea'] as const;
const languages = ['ru', 'kk', 'en'] as const;

async function visit(layout: string, lang: string, theme: string, body = '') {
  const css = theme && readFileSync(`widget/themes/${theme}.css`, 'utf8');
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Page</title><meta name="viewport" content="width=device-width"><style>${css}body{margin:0}</style><script src="/consent/inservice-consent.js" data-layout="${layout}"></script></head><body>${body}</body></html>`;
  await stage.browser.context.clearCookies();
  await stage.visit(html, address);
  await stage.page.locator('inservice-consent [data-action=deny-all]').waitFor();
}

/**
 * The controls of a shadow root as rows of what stands beside each other, and whatever is wrong with their boxes:
 * outside of the view, on top of each other, too small to hit, words cut off.
 */
const boxes = (host: string) =>
  stage.page.locator(host).evaluate((element) => {
    const root = element.shadowRoot;
    const controls = [...(root?.querySelectorAll<HTMLElement>('button') ?? [])].filter((one) => one.checkVisibility());
    const seen = controls.map((control) => {
      const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
      const { action, purpose } = control.dataset;
      return { control, name: purpose ?? action ?? '', left, right, top, bottom, width, height };
    });
    const beside = (one: (typeof seen)[number], other: (typeof seen)[number]) =>
      one.top < other.bottom - 4 && other.top < one.bottom - 4;
    const rows: (typeof seen)[] = [];
    for (const one of seen) {
      const row = rows.find(([first]) => first && beside(first, one));
      if (row) row.push(one);
      else rows.push([one]);
    }
    const wrong = seen.flatMap((one, at) => [
      ...(one.left < -1 || one.right > innerWidth + 1 ? [`${one.name}: outside`] : []),
      ...(one.width < 24 || one.height < 24 ? [`${one.name}: too small`] : []),
      ...(one.control.scrollWidth > one.control.clientWidth + 1 ? [`${one.name}: words cut off`] : []),
      ...seen
        .slice(at + 1)
        .filter((other) => beside(one, other) && one.left < other.right - 1 && other.left < one.right - 1)
        .map((other) => `${one.name}: over ${other.name}`),
    ]);
    const order = (row: typeof seen) => row.toSorted((one, other) => one.left - other.left).map(({ name }) => name);
    return { rows: rows.map((row) => order(row).join(' ')), wrong };
  });

const banner = {
  'bar 320': ['close', 'deny-all grant-all', 'preferences'],
  'bar 1280': ['close deny-all', 'grant-all', 'preferences'],
  'box 320': ['close', 'deny-all grant-all', 'preferences'],
  'box 1280': ['close', 'deny-all grant-all', 'preferences'],
  'dialog 320': ['close', 'deny-all grant-all', 'preferences'],
  'dialog 1280': ['close', 'deny-all grant-all preferences'],
};
const switches = ['necessary', 'personalization', 'advertising', 'statistics', 'quality'];
const preferences = {
  320: ['close', ...switches, 'deny-all grant-all', 'save'],
  1280: ['close', ...switches, 'deny-all grant-all save'],
};

const sizes = [320, 1280] as const;
const layouts = ['bar', 'box', 'dialog'] as const;

/** Everything that is not as it should be, over languages, themes and colours. */
test('banner, preferences and boxes keep their structure in every language, theme and width', {
  timeout: 90_000,
}, async () => {
  const wrong: string[] = [];
  const hold = (where: string, shown: Awaited<ReturnType<typeof boxes>>, rows: readonly string[]) => {
    if (shown.rows.join('|') !== rows.join('|')) wrong.push(`${where}: ${shown.rows.join(' | ')}`);
    wrong.push(...shown.wrong.map((what) => `${where}: ${what}`));
  };
  for (const [at, lang] of languages.entries()) {
    for (const layout of layouts) {
      // Colours move no box and radii hardly any: each theme meets each language and each layout once.
      const theme = themes[(at + layouts.indexOf(layout)) % themes.length] ?? '';
      await visit(layout, lang, theme, frame);
      await stage.page.locator('inservice-placeholder').waitFor();
      for (const width of sizes) {
        await stage.page.setViewportSize({ width, height: 900 });
        await stage.page.emulateMedia({ colorScheme: width === 320 ? 'dark' : 'light', reducedMotion: 'reduce' });
        hold(`${layout} ${width} ${lang} ${theme}`, await boxes('inservice-consent'), banner[`${layout} ${width}`]);
        hold(`box ${lang} ${theme}`, await boxes('inservice-placeholder'), ['grant', 'preferences']);
      }
      await stage.page.locator('inservice-consent [data-action=preferences]').click();
      await stage.page.locator('inservice-consent [data-action=save]').waitFor();
      for (const width of sizes) {
        await stage.page.setViewportSize({ width, height: 1400 });
        hold(`preferences ${width} ${lang} ${theme}`, await boxes('inservice-consent'), preferences[width]);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('from right to left the same stands mirrored', async () => {
  await visit('bar', 'ru', '');
  await stage.page.locator('inservice-consent').evaluate((host) => host.setAttribute('dir', 'rtl'));
  await stage.page.setViewportSize({ width: 1280, height: 900 });
  const wide = await boxes('inservice-consent');
  await stage.page.setViewportSize({ width: 320, height: 900 });
  expect([wide, await boxes('inservice-consent')]).toEqual([
    { rows: ['deny-all close', 'grant-all', 'preferences'], wrong: [] },
    { rows: ['close', 'grant-all deny-all', 'preferences'], wrong: [] },
  ]);
});

test('text of twice the size still fits, and every answer is in view', async () => {
  await visit('bar', 'ru', '');
  // Breakpoints are in em: for somebody with text of twice the size they lie at twice the width.
  await stage.page.setViewportSize({ width: 590, height: 800 });
  await stage.page.locator('inservice-consent').evaluate((host) => {
    if (host instanceof HTMLElement) host.style.fontSize = '32px';
  });
  const { wrong } = await boxes('inservice-consent');
  const view = await stage.page.locator('inservice-consent [part=button]').evaluateAll((buttons) =>
    buttons.every((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  );
  await stage.page.locator('inservice-consent [data-action=preferences]').click();
  await stage.page.locator('inservice-consent [data-action=save]').waitFor();
  const below = await boxes('inservice-consent');
  expect([wrong, view, below.wrong]).toEqual([[], true, []]);
});

test('what stands inside a page takes over neither its direction nor its type, and fits a narrow one', async () => {
  const css =
    'html{font-size:62.5%}body{font:italic 1rem/3 serif;letter-spacing:.3em;text-transform:uppercase;white-space:nowrap}';
  await visit('bar', 'ru', '', `<style>${css}</style>${frame}<inservice-preferences></inservice-preferences>`);
  await stage.page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await stage.page.setViewportSize({ width: 320, height: 900 });
  await stage.page.locator('inservice-preferences [data-action=save]').waitFor();
  await stage.page.locator('inservice-placeholder').waitFor();
  const looks = await stage.page.locator('inservice-placeholder, inservice-preferences').evaluateAll((hosts) =>
    hosts.map((host) => {
      const inner = host.shadowRoot?.querySelector<HTMLElement>('[part]');
      const toggles = [...(host.shadowRoot?.querySelectorAll('.toggle') ?? [])];
      if (!inner) return undefined;
      const { direction, fontSize, fontStyle, letterSpacing, textTransform, whiteSpace } = getComputedStyle(inner);
      const edges = new Set(toggles.map((toggle) => Math.round(toggle.getBoundingClientRect().right)));
      return [direction, fontSize, fontStyle, letterSpacing, textTransform, whiteSpace, edges.size < 2];
    }),
  );
  expect(looks).toEqual([
    ['ltr', '13px', 'normal', 'normal', 'none', 'normal', true],
    ['ltr', '15px', 'normal', 'normal', 'none', 'normal', true],
  ]);
});

test('text that the page shows twice as large still fits a narrow view', async () => {
  await visit('bar', 'ru', '');
  await stage.page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await stage.page.setViewportSize({ width: 320, height: 900 });
  const size = await stage.page
    .locator('inservice-consent [part=banner]')
    .evaluate((banner) => getComputedStyle(banner).fontSize);
  const { rows, wrong } = await boxes('inservice-consent');
  await stage.page.locator('inservice-consent [data-action=preferences]').click();
  await stage.page.locator('inservice-consent [data-action=save]').waitFor();
  const below = await boxes('inservice-consent');
  expect([size, rows, wrong, below.wrong]).toEqual(['30px', ['close', 'deny-all', 'grant-all', 'preferences'], [], []]);
});

test('nothing moves for people who asked for that', async () => {
  await visit('bar', 'ru', '');
  await stage.page.locator('inservice-consent [data-action=preferences]').click();
  await stage.page.locator('inservice-consent [data-action=save]').waitFor();
  const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
    await stage.page.emulateMedia({ reducedMotion });
    return stage.page.locator('inservice-consent').evaluate(async ({ shadowRoot }) => {
      shadowRoot?.querySelector<HTMLElement>('[data-purpose=quality]')?.click();
      await new Promise(requestAnimationFrame);
      return shadowRoot?.getAnimations().length;
    });
  };
  expect([await moving('no-preference'), await moving('reduce')]).toEqual([1, 0]);
});

test('a theme is chosen by light or dark as the developer or the system says', async () => {
  await visit('bar', 'ru', 'sea');
  const surface = () =>
    stage.page.locator('inservice-consent [part=banner]').evaluate((one) => getComputedStyle(one).backgroundColor);
  await stage.page.emulateMedia({ colorScheme: 'light' });
  const light = await surface();
  await stage.page.emulateMedia({ colorScheme: 'dark' });
  expect([light, await surface()]).toEqual(['rgb(255, 255, 255)', 'rgb(19, 28, 43)']);
});
