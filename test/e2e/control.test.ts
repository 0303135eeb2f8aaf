import { expect, test } from 'vitest';
import { fixture, watch } from '../support/fixture.ts';
import { answerHeld, handle, held } from './control.ts';
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

/** Writes through the empty document that a frame on its way to an address begins with, where no browser runs a guard. */
const reaching = `<!doctype html><title>Reaches</title><iframe src="/inside"></iframe><script>
  window[0].localStorage.setItem('_ym_uid', 'parsed');
  window[0].localStorage.setItem('plain', 'parsed');
  const frame = document.createElement('iframe');
  frame.src = '/inside';
  document.documentElement.append(frame);
  window[1].sessionStorage._ym_uid = 'inserted';
  window[1].document.cookie = '_ga=1; path=/';
  frame.contentWindow.localStorage.setItem('_ym_d', 'inserted');
  document.title = Object.keys(localStorage).length;
</script>`;

test('what a page writes through a frame on its way goes at once, and asked about, it waits', async () => {
  site.serve({ 'https://inservice.ru/inside': { html: '<!doctype html><title>Inside</title>' } });
  await handle(site.browser, 'statistics', 'block');
  await site.visit(reaching);
  // Past the guard, it is there for a moment.
  expect(await site.page.title()).toBe('3');
  await expect.poll(stored).toEqual(['', 'plain']);
  await handle(site.browser, 'statistics', 'ask');
  await site.visit(reaching);
  await expect
    .poll(() => held(site.browser))
    .toEqual([
      'cookie _ga statistics',
      'local-storage _ym_d statistics',
      'local-storage _ym_uid statistics',
      'session-storage _ym_uid statistics',
    ]);
  await expect.poll(stored).toEqual(['', 'plain']);
  await answerHeld(site.browser, '_ym_d', 'allow-once');
  // Other tabs hear of it as of anything else.
  await site.page.waitForTimeout(500);
  expect(await stored()).toEqual(['', '_ym_d', 'plain']);
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
