import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hashedText } from '../../shared/core/inventory/file.ts';
import { parseInventoryFile } from '../../shared/core/inventory/file-schema.ts';
import { fixture } from '../support/fixture.ts';
import { openPanel } from './panel.ts';
import { serveStoringSite } from './storing-page.ts';

const site = fixture({ extension: true });

async function openStoringSite(): Promise<Page> {
  serveStoringSite(site.service);
  await site.page.goto('https://inservice.ru/stores');
  return openPanel(site.browser, 'inservice.ru');
}

async function saved(
  panel: Page,
  action: string,
): Promise<{ readonly name: string; readonly text: string; readonly path: string }> {
  const coming = panel.waitForEvent('download');
  await panel.locator(`[data-action="${action}"]`).click();
  const download = await coming;
  const path = await download.path();
  return { name: download.suggestedFilename(), text: await readFile(path, 'utf8'), path };
}

test('the JSON export is a file of the documented form, hashed, with the values hidden', async () => {
  const panel = await openStoringSite();
  const { name, text } = await saved(panel, 'export-json');
  const read = parseInventoryFile(text);
  if ('faults' in read) throw new Error(read.faults.join());
  const { sha256, items } = read.value;
  expect([
    /^inservice\.ru-\d{4}-\d\d-\d\d\.json$/.test(name),
    items.length,
    createHash('sha256').update(hashedText(read.value)).digest('hex') === sha256,
    text.includes('secret value'),
    items.find((item) => item.name === '_ym_uid')?.identified.map(({ format, certainty }) => [format, certainty]),
  ]).toEqual([true, 11, true, false, [['metrica-visitor', 'is']]]);
});

test('values are in the file when asked for, the session is not', async () => {
  const panel = await openStoringSite();
  await panel.locator('[data-action="with-values"]').check();
  const read = parseInventoryFile((await saved(panel, 'export-json')).text);
  if ('faults' in read) throw new Error(read.faults.join());
  const valueOf = (name: string) => read.value.items.find((item) => item.name === name)?.value;
  expect([valueOf('what_is_this'), valueOf('inservice_session')]).toEqual(['secret value', '•••']);
});

test('the CSV export has a line for each item', async () => {
  const panel = await openStoringSite();
  const { text } = await saved(panel, 'export-csv');
  expect(text.trimEnd().split('\r\n')).toHaveLength(12);
});

test('a file that was saved before is held against what is there now', async () => {
  const panel = await openStoringSite();
  const { path } = await saved(panel, 'export-json');
  await site.page.evaluate(() => {
    localStorage.setItem('arrived', '1');
    localStorage.removeItem('what_is_this');
    localStorage.setItem('_ym_uid', '1700000000999999999');
  });
  await panel.locator('[data-action="scan"]').click();
  await panel.locator('[data-id][data-name="arrived"]').waitFor();
  await panel.locator('[data-action="compare"]').setInputFiles(path);
  const names = (part: string) =>
    panel
      .locator(`[data-compared="${part}"] [data-name]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-name')));
  await panel.locator('[data-compared]').first().waitFor();
  expect([await names('appeared'), await names('went'), await names('changed')]).toEqual([
    ['arrived'],
    ['what_is_this'],
    ['_ym_uid'],
  ]);
});

test('the report has every item and is for the printer alone', async () => {
  const panel = await openStoringSite();
  await panel.evaluate(() => {
    window.print = () => undefined;
  });
  await panel.locator('[data-action="print"]').click();
  const report = panel.locator('[data-report]');
  await report.waitFor({ state: 'attached' });
  const onScreen = await report.isVisible();
  await panel.emulateMedia({ media: 'print' });
  expect([
    onScreen,
    await report.isVisible(),
    await report.locator('tbody tr').count(),
    await panel.locator('h1').isVisible(),
  ]).toEqual([false, true, 11, false]);
});
