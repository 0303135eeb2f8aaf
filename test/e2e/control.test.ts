import { expect, test } from 'vitest';
import { fixture, watch } from '../support/fixture.ts';
import { handle } from './control.ts';
import { openPanel } from './panel.ts';

const site = fixture({ extension: true });

const writing = `<!doctype html><title>Writes</title><script>
document.cookie = '_ga=GA1.1.1.1; path=/; max-age=600';
document.cookie = 'plain=1; path=/';
document.cookie = 'inservice_session=s; path=/';
cookieStore.set('_gid', '2').then(() => { document.title = 'done' });
localStorage._ym_uid = '1';
sessionStorage.setItem('_ym_uid', '1');
localStorage.setItem('plain', '1');
const frame = document.createElement('iframe');
frame.srcdoc = '<script>document.cookie = "_ga=frame; path=/"; localStorage.setItem("_ym_uid", "frame")<\\/script>';
document.documentElement.append(frame);
</script>`;

const stored = () =>
  site.page.evaluate(() =>
    [...document.cookie.split('; '), ...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort(),
  );

test('everything is allowed until the person chooses otherwise', async () => {
  const panel = await openPanel(site.browser, 'inservice.ru');
  expect(
    await panel
      .locator('.handling')
      .evaluateAll((all) =>
        all.map(
          (group) =>
            `${group.getAttribute('data-purpose')} ${group.querySelector<HTMLInputElement>(':checked')?.value}`,
        ),
      ),
  ).toEqual(['necessary allow', 'personalization allow', 'advertising allow', 'statistics allow', 'quality allow']);
});

test('what scripts write for a blocked purpose is never stored, from the first inline script on and in frames', async () => {
  await handle(site.browser, 'statistics', 'block');
  const watched = watch(site.page);
  await site.visit(writing);
  await site.page.waitForFunction(() => document.title === 'done');
  await site.page.waitForTimeout(300);
  expect(await stored()).toEqual(['inservice_session=s', 'plain', 'plain=1']);
  expect(watched.errors).toEqual([]);
});

test('allowing the purpose again lets everything be stored after the next load', async () => {
  await handle(site.browser, 'statistics', 'block');
  await handle(site.browser, 'statistics', 'allow');
  await site.visit(writing);
  await site.page.waitForFunction(() => document.title === 'done');
  await expect
    .poll(stored)
    .toEqual(['_ga=frame', '_gid=2', '_ym_uid', '_ym_uid', 'inservice_session=s', 'plain', 'plain=1']);
});
