import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { lint } from '../../widget/lint/lint.ts';
import { fixture, watch } from '../support/fixture.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const site = fixture();

const open = async (language = 'en') => {
  await site.page.goto(`https://inservice.ru/playground?lang=${language}`);
  const preview = site.page.frameLocator('iframe');
  await preview.locator('inservice-consent [data-action=deny-all]').waitFor();
  return { page: site.page, preview, verdict: site.page.locator('#verdict') };
};

test('what is chosen is seen in the preview, and stands in the lines to copy', async () => {
  const { page, preview } = await open();
  await page.getByText('box', { exact: true }).click();
  await page.getByText('kk', { exact: true }).click();
  const script = '<script src="/consent/inservice-consent.js" data-layout="box" data-lang="kk"></script>';
  await preview.locator('script[data-layout=box][data-lang=kk]').waitFor({ state: 'attached' });
  const lines = (await page.locator('pre').textContent()) ?? '';
  const text = `<!doctype html><html><head>${lines}</head></html>`;
  expect([lines.endsWith(script) || lines, lint({ file: 'page', text, kind: 'page' })]).toEqual([true, []]);
});

test('a ready theme is worn by the preview, and its line stands behind the loader', async () => {
  const { page, preview } = await open();
  await page.getByText('clay', { exact: true }).click();
  await preview.locator('link[href$="/themes/clay.css"]').waitFor({ state: 'attached' });
  const look = () =>
    preview.locator('inservice-consent .banner').evaluate((banner) => getComputedStyle(banner).backgroundColor);
  await expect.poll(look).toBe('rgb(255, 250, 245)');
  expect((await page.locator('pre').textContent())?.split('\n').at(-1)).toBe(
    '<link rel="stylesheet" href="/consent/themes/clay.css">',
  );
});

test('a mistake in the registry is named with its line, and the preview stays as it was, which is said', async () => {
  const { page, preview, verdict } = await open();
  await page.locator('textarea').fill('{\n  "version": 1,\n  "editions": [],\n  "services": []\n}');
  await verdict.locator('.fault').waitFor();
  const wrong = await verdict.textContent();
  await verdict.locator('.fault').click();
  const at = await page.locator('textarea').evaluate((area) => 'selectionStart' in area && area.selectionStart);
  const policy = await preview.locator('script[data-inservice-registry]').textContent();
  const old = page.getByText('those of the last registry without mistakes');
  const said = [await old.isVisible()];
  await page.locator('textarea').fill('');
  await old.waitFor({ state: 'hidden' });
  expect([wrong, at, policy?.includes('https://shop.example/privacy'), said]).toEqual([
    'line 3: registry.editions: must be a list with an entry',
    20,
    true,
    [true],
  ]);
});

test('without a registry the built-in one is used', async () => {
  const { page, preview, verdict } = await open();
  await page.locator('textarea').fill('');
  await verdict.getByText('The built-in registry').waitFor();
  await preview.locator('html:not(:has(script[data-inservice-registry]))').waitFor();
  expect(await page.locator('pre').textContent()).toBe(
    '<script src="/consent/inservice-consent.js" data-lang="en"></script>',
  );
});

test('a choice in the preview is not one on the site', async () => {
  const seen = watch(site.page);
  const { page, preview } = await open();
  await preview.locator('inservice-consent [data-action=grant-all]').click();
  await preview.getByText('runs').nth(3).waitFor();
  await page.goto('https://inservice.ru/');
  const status = await page.evaluate(() => window.inserviceConsent?.state().status);
  expect([status, seen.errors]).toEqual(['unset', []]);
});

test('axe finds nothing, and nothing is wider than the window', async () => {
  const { page } = await open('ru');
  const found: unknown[] = [];
  await page.addScriptTag({ path: axePath });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      found.push(
        ...(await page.evaluate(async () => {
          // The script above put it there.
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          return [
            ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
            ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : []),
          ];
        })),
      );
    }
  }
  expect(found).toEqual([]);
});
