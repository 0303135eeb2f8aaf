import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Chromium, openChromium } from '../support/chromium.ts';
import { startService } from '../support/service.ts';

export interface Picture {
  readonly path: string;
  readonly bytes: number;
}

/** Bytes; the README shows them all. */
const heaviest = 150_000;

const site = 'https://inservice.ru/';
const act = (page: Page, action: string) => page.locator(`inservice-consent [data-action=${action}]`).first();

/** What each picture shows, in the order in which a visitor gets to see it. */
const scenes: Readonly<Record<string, (browser: Chromium) => Promise<Page>>> = {
  async banner({ page }) {
    await page.goto(site);
    await act(page, 'deny-all').waitFor();
    return page;
  },
  async preferences({ page }) {
    await act(page, 'preferences').click();
    await page.locator('inservice-consent [role=switch][data-purpose=statistics]').click();
    // A switch below the edge has been scrolled to; one reads from the top.
    await page.locator('inservice-consent .preferences > .scroll').evaluate((list) => list.scrollTo(0, 0));
    return page;
  },
  async panel({ context, page, extensionId }) {
    await act(page, 'save').click();
    await page.waitForFunction(`document.cookie.includes('ph_')`);
    const panel = await context.newPage();
    await panel.setViewportSize({ width: 960, height: 720 });
    await panel.goto(`chrome-extension://${extensionId()}/extension/panel/index.html?site=inservice.ru`);
    await panel.locator('main[aria-busy="false"] [data-id]').first().waitFor();
    await panel.locator('[data-action="close-welcome"]').click();
    // What ends comes first: one sees how long, what for, and whether the choice beside it covers it.
    await panel.locator('[data-choice="order"]').selectOption('expires');
    await panel.locator('.select-all').evaluate((list) => list.scrollIntoView());
    return panel;
  },
};

/** Draws every scene from the built output and the demo: Russian, light. Rejects when a picture grows too heavy. */
export async function drawPictures(folder: string): Promise<readonly Picture[]> {
  await mkdir(folder, { recursive: true });
  const service = await startService();
  const browser = await openChromium(service, { extension: true, viewport: { width: 1120, height: 700 } });
  const drawn: Picture[] = [];
  try {
    for (const [name, show] of Object.entries(scenes)) {
      const page = await show(browser);
      // Whatever fades in has done so.
      await page.waitForTimeout(500);
      const image = await page.screenshot();
      if (image.length > heaviest) throw new Error(`${name}: ${image.length} bytes are more than ${heaviest}.`);
      const path = join(folder, `${name}.png`);
      await writeFile(path, image);
      drawn.push({ path, bytes: image.length });
    }
  } finally {
    await browser.close();
    await service.close();
  }
  return drawn;
}
