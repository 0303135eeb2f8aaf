/** Draws extension/icons/mark.svg as the PNG files that Chromium wants. Run after the mark has changed. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const folder = resolve(import.meta.dirname, '../extension/icons');
const mark = await readFile(resolve(folder, 'mark.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${mark}`);
  await page.screenshot({ path: resolve(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
