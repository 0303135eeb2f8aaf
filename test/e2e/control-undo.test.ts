import { expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { openPanel, rows } from './panel.ts';

const site = fixture({ extension: true });

const jar = async () =>
  (await site.browser.context.cookies('https://inservice.ru/deep/x'))
    .map(({ expires, ...cookie }) => JSON.stringify({ ...cookie, expires: Math.round(expires) }))
    .sort();

const storing = {
  html: `<!doctype html><title>Stores</title><script>
    localStorage.setItem('_ym_uid', 'l'.repeat(5000)); sessionStorage.setItem('_ym_uid', 'ключ');
  </script>`,
  headers: {
    'set-cookie': [
      '_ga=GA1.1.2.3; Path=/deep; Domain=inservice.ru; SameSite=None; Secure; HttpOnly; Max-Age=6000',
      '_gid=2; Path=/; SameSite=Strict; Secure; Max-Age=600',
      'inservice_session=s; Path=/; HttpOnly; Secure',
    ],
  },
};

const stored = () =>
  site.page.evaluate(() => [localStorage.getItem('_ym_uid')?.length, sessionStorage.getItem('_ym_uid')]);

test('a purpose is erased after a warning, accounted for, and brought back with equal attributes', async () => {
  site.serve({ 'https://inservice.ru/stores': storing });
  await site.page.goto('https://inservice.ru/stores');
  const before = await jar();
  const panel = await openPanel(site.browser, 'inservice.ru');
  const group = panel.locator('.handling[data-purpose="statistics"]');
  await group.locator('[data-action="erase-purpose"]').click();
  expect(await group.getByRole('alertdialog').textContent()).toMatch(/Будут стёрты 4 записи/);
  await group.locator('[data-action="cancel"]').click();
  expect(await jar()).toEqual(before);
  await group.locator('[data-action="erase-purpose"]').click();
  await group.locator('[data-action="confirm"]').click();
  await group.locator('[data-receipt="4"]').waitFor();
  expect([(await jar()).length, await stored()]).toEqual([1, [undefined, null]]);
  await panel.locator('[data-action="undo"]').click();
  await panel.locator('[data-restored="4"]').waitFor();
  expect([await jar(), await stored()]).toEqual([before, [5000, 'ключ']]);
  expect(await rows(panel, { finding: 'respawned' }).count()).toBe(0);
  await panel.close();
});

test('one erased item is brought back, too, once', async () => {
  site.serve({ 'https://inservice.ru/stores': storing });
  await site.page.goto('https://inservice.ru/stores');
  const before = await jar();
  const panel = await openPanel(site.browser, 'inservice.ru');
  await rows(panel, { name: '_ga' }).locator('[data-action="erase"]').click();
  await panel.locator('output[data-outcome="gone"]').waitFor();
  expect(await jar()).toEqual(before.filter((cookie) => !cookie.includes('"_ga"')));
  await panel.locator('[data-action="undo"]').click();
  await panel.locator('[data-restored="1"]').waitFor();
  expect([await jar(), await panel.locator('[data-action="undo"]').count()]).toEqual([before, 0]);
  await panel.close();
});
