import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';

const stage = fixture();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules of WCAG 2.2 AA that the page as it stands breaks, with the first element that does. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  // Colours are judged at rest, not halfway through a fade.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
  const results = await page.evaluate((values) => window.axe.run({ runOnly: { type: 'tag', values } }), standards);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`site, banner, preferences and cabinet meet WCAG 2.2 AA, ${colorScheme}, ${width} pixels wide`, async () => {
      const { page } = stage;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('https://inservice.ru/services');
      await page.locator('inservice-consent [data-action=deny-all]').waitFor();
      const banner = await violations(page);
      await page.locator('inservice-consent [data-action=preferences]').click();
      await page.locator('inservice-consent [data-action=save]').waitFor();
      const preferences = await violations(page);
      await page.goto('https://lk.inservice.ru/');
      const cabinet = await violations(page);
      expect({ banner, preferences, cabinet }).toEqual({ banner: [], preferences: [], cabinet: [] });
    });
  }
}
