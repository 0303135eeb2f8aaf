import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { backgroundKiller } from './background.ts';
import { dumpPage, fillPage, releaseDatabases } from './crowd.ts';
import { openPanel } from './panel.ts';

const site = fixture({ extension: true });

/** 150 cookies: host-only and for the domain, on several paths, open and closed to scripts. */
async function fillJar() {
  await site.browser.context.addCookies(
    Array.from({ length: 150 }, (_, n) => ({
      name: `cookie-${n % 50}`,
      value: `${n}`,
      domain: n < 50 ? '.inservice.ru' : 'inservice.ru',
      path: n < 100 ? '/' : '/deep',
      httpOnly: n % 3 === 0,
      secure: true,
      sameSite: n % 2 ? ('Lax' as const) : ('None' as const),
      expires: n % 5 ? Math.round(Date.now() / 1000) + 10_000 : -1,
    })),
  );
}

const jar = async () =>
  (await site.browser.context.cookies('https://inservice.ru/deep'))
    .map(({ expires, ...cookie }) => JSON.stringify({ ...cookie, expires: Math.round(expires) }))
    .sort();

async function openCrowd(): Promise<Page> {
  site.serve({
    'https://inservice.ru/many': { html: '<!doctype html><title>Many</title>' },
    'https://inservice.ru/sw.js': { body: '', headers: { 'content-type': 'text/javascript' } },
  });
  await site.page.goto('https://inservice.ru/many');
  await site.page.evaluate(fillPage, 1);
  await fillJar();
  const panel = await openPanel(site.browser, 'inservice.ru');
  panel.setDefaultTimeout(40_000);
  await panel.locator('[data-action="select-shown"]').click();
  await panel.locator('[data-chosen="500"]').waitFor();
  return panel;
}

const names = (panel: Page) =>
  panel.locator('[data-id]').evaluateAll((all) => all.map((row) => row.getAttribute('data-name')).sort());

test('500 mixed items are erased with a warning, progress and a receipt, and come back as they were, though the background is killed at every stage', async () => {
  const panel = await openCrowd();
  const { kill, deaths } = await backgroundKiller(site.browser, panel);
  const bar = panel.locator('.selection');
  const before = { jar: await jar(), page: await site.page.evaluate(dumpPage) };
  await site.page.evaluate(releaseDatabases);

  await bar.locator('[data-action="erase-selected"]').click();
  await bar.locator('[data-stage="copying"]').waitFor();
  await kill();
  const warning = bar.getByRole('alertdialog');
  await warning.waitFor();
  expect(await warning.textContent()).toMatch(
    /Будет стёрто 500 записей.*cookie: 150.*220 записей внутри.*Вернуть будет нельзя 1 запись.*sw\.js/s,
  );
  await kill();
  await bar.locator('[data-action="confirm"]').click();
  await bar.locator('[data-stage="erasing"]').waitFor();
  await kill();
  await bar.locator('[data-receipt="500"]').waitFor();
  expect([await jar(), await site.page.evaluate(dumpPage), await names(panel)]).toEqual([
    [],
    [],
    // What held the files; nobody chose them.
    ['folder 0/', 'folder 1/', 'folder 2/'],
  ]);

  await kill();
  await panel.locator('[data-action="undo"]').click();
  await kill();
  await panel.locator('[data-restored="499"]').waitFor();
  expect(await jar()).toEqual(before.jar);
  expect(await site.page.evaluate(dumpPage)).toEqual(before.page);
  await expect.poll(deaths).toBe(5);
  await panel.close();
});

test('stopped halfway, what is done is accounted for and can be undone, so that everything is as it was', async () => {
  const panel = await openCrowd();
  const before = [await jar(), await site.page.evaluate(dumpPage)];
  const bar = panel.locator('.selection');
  await bar.locator('[data-action="erase-selected"]').click();
  await bar.locator('[data-action="confirm"]').click();
  await bar.locator('[data-stage="erasing"] [data-action="cancel"]').click();
  const receipt = bar.locator('[data-untouched]');
  await receipt.waitFor();
  const [gone = 0, untouched = 0] = await Promise.all(
    ['receipt', 'untouched'].map(async (name) => Number(await receipt.getAttribute(`data-${name}`))),
  );
  expect([gone > 0, gone + untouched]).toEqual([true, 500]);
  await site.page.evaluate(releaseDatabases);
  await panel.locator('[data-action="undo"]').click();
  await panel.locator('[data-restored]').waitFor();
  expect([await jar(), await site.page.evaluate(dumpPage)]).toEqual(before);
  await panel.close();
});
