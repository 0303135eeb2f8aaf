import type { Locator, Page } from 'playwright-core';
import type { Chromium } from '../support/chromium.ts';

/** Opens the panel of a site as a tab and waits until it has read everything. */
export async function openPanel(chromium: Chromium, site: string): Promise<Page> {
  const panel = await chromium.context.newPage();
  panel.setDefaultTimeout(8000);
  await panel.goto(`chrome-extension://${chromium.extensionId()}/extension/panel/index.html?site=${site}`);
  await panel.locator('main[aria-busy="false"]').waitFor();
  return panel;
}

export const rows = (panel: Page, attributes: Readonly<Record<string, string>>): Locator =>
  panel.locator(
    `[data-id]${Object.entries(attributes)
      .map(([name, value]) => `[data-${name}=${JSON.stringify(value)}]`)
      .join('')}`,
  );

/** Kind, name, host, path, partition, purpose and findings of every row, sorted. */
export const listed = (panel: Page): Promise<string[]> =>
  panel
    .locator('[data-id]')
    .evaluateAll((all) =>
      all
        .map((row) =>
          ['kind', 'name', 'host', 'path', 'partition', 'purpose', 'finding']
            .map((name) => row.getAttribute(`data-${name}`) ?? '–')
            .join(' '),
        )
        .sort(),
    );
