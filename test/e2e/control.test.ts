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

/** What pages do to their storages and to the events about them, each with what browsers make of it. */
const habits = `
  localStorage.clear();
  const { getItem } = localStorage;
  localStorage.getItem = (name) => 'mine ' + getItem.call(localStorage, name);
  const patched = localStorage.getItem('a');
  delete localStorage.getItem;
  class Init { get key() { return 'inherited' } get storageArea() { return localStorage } }
  const old = document.createEvent('StorageEvent');
  old.initStorageEvent('storage', false, false, 'k', null, null, '', localStorage);
  const child = Object.create(localStorage);
  child.own = 1;
  let refused;
  try { Storage.prototype.length } catch (error) { refused = error.name }
  const blank = document.createElement('iframe');
  document.documentElement.append(blank);
  const { prototype } = window[0].Storage;
  sessionStorage.setItem('borrowed', '1');
  const borrowed = prototype.getItem.call(sessionStorage, 'borrowed') + prototype.getItem.call(window[0].sessionStorage, 'borrowed');
  addEventListener('storage', ({ storageArea }) => {
    document.title = JSON.stringify([
      patched, localStorage.length, new StorageEvent('storage', new Init()).key, old.storageArea === localStorage,
      Object.hasOwn(child, 'own'), borrowed, storageArea === sessionStorage, refused,
    ]);
  });
  const frame = document.createElement('iframe');
  frame.srcdoc = '<script>sessionStorage.setItem("told", Math.random())<\\/script>';
  document.documentElement.append(frame);
`;

test.each(['allow', 'block'] as const)(
  'a page that works on its own storages finds them as they are: %s',
  async (handling) => {
    await handle(site.browser, 'statistics', handling);
    const watched = watch(site.page);
    await site.visit(`<!doctype html><title></title><script>${habits}</script>`);
    await expect
      .poll(() => site.page.title())
      .toBe(JSON.stringify(['mine null', 0, 'inherited', true, true, '11', true, 'TypeError']));
    expect(watched.errors).toEqual([]);
  },
);
