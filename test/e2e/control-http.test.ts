import { beforeEach, expect, test } from 'vitest';
import { fixture, watch } from '../support/fixture.ts';
import { answerHeld, handle, held } from './control.ts';

/** Of the background, in which some functions below run. */
declare const chrome: {
  readonly cookies: {
    readonly onChanged: {
      addListener(
        heard: (change: { readonly removed: boolean; readonly cookie: { readonly name: string } }) => void,
      ): void;
    };
  };
};

const site = fixture({ extension: true });

const jar = async () =>
  (await site.browser.context.cookies())
    .map(({ name, value, httpOnly, sameSite, path }) =>
      [name, value, httpOnly ? 'http' : '', sameSite, path].join(' ').trim(),
    )
    .sort();

/** Names of all cookies that come into the jar from now on, however short their stay. */
async function arrivals(): Promise<() => Promise<readonly string[]>> {
  const [worker] = site.browser.context.serviceWorkers();
  if (!worker) throw new Error('The background does not run.');
  await worker.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    chrome.cookies.onChanged.addListener(({ removed, cookie }) => {
      if (!removed) seen.push(cookie.name);
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}

/** A page whose response sets these cookies. */
async function visitSetting(...lines: string[]) {
  site.serve({
    'https://inservice.ru/set': { html: '<!doctype html><title>Set</title>', headers: { 'set-cookie': lines } },
  });
  await site.page.goto('https://inservice.ru/set');
}

beforeEach(async () => {
  await handle(site.browser, 'statistics', 'allow');
});

const both = ['_ga=1; Path=/; SameSite=Lax; Secure; HttpOnly; Max-Age=600', 'other=2; Path=/; SameSite=Strict; Secure'];

test('of a response, the cookies of a blocked purpose are not stored, the others are, with their attributes', async () => {
  await handle(site.browser, 'statistics', 'block');
  await visitSetting(...both);
  await expect.poll(jar).toEqual(['other 2  Strict /']);
  site.service.forgetArrivals();
  await site.page.goto('https://inservice.ru/next');
  expect([...(site.service.arrivedAt('https://inservice.ru/next')[0]?.cookies.keys() ?? [])]).toEqual(['other']);
});

test.each([
  'inservice_session',
  // Nobody declares it: the address that follows is asked for before anything could be put back.
  'sid',
])('a response that signs in is not held up; the blocked cookie beside it goes at once: %s', async (name) => {
  await handle(site.browser, 'statistics', 'block');
  site.serve({
    'https://inservice.ru/enter': {
      status: 302,
      headers: {
        location: 'https://inservice.ru/entered',
        'set-cookie': [`${name}=s; Path=/; HttpOnly; Secure`, '_ga=1; Path=/; Secure'],
      },
    },
    'https://inservice.ru/entered': { html: '<!doctype html><title>In</title>' },
  });
  await site.page.goto('https://inservice.ru/enter');
  expect(site.service.arrivedAt('https://inservice.ru/entered')[0]?.cookies.get(name)).toBe('s');
  await expect.poll(jar).toEqual([`${name} s http Lax /`]);
});

test('a held cookie of a response is stored when it is allowed, with the same attributes, and sent from then on', async () => {
  await handle(site.browser, 'statistics', 'ask');
  const arrived = await arrivals();
  await visitSetting(...both);
  await expect.poll(jar).toEqual(['other 2  Strict /']);
  expect(await arrived()).toEqual(['other']);
  expect(await held(site.browser)).toEqual(['cookie _ga statistics']);
  await answerHeld(site.browser, '_ga', 'allow-once');
  expect(await jar()).toEqual(['_ga 1 http Lax /', 'other 2  Strict /']);
  site.service.forgetArrivals();
  await site.page.goto('https://inservice.ru/next');
  expect(site.service.arrivedAt('https://inservice.ru/next')[0]?.cookies.get('_ga')).toBe('1');
});

test('what scripts want to store is held, too; refusing keeps it out, allowing the purpose lets the rest in', async () => {
  await handle(site.browser, 'statistics', 'ask');
  const watched = watch(site.page);
  await site.visit(`<!doctype html><title>Writes</title><script>
    document.cookie = '_ga=ga; path=/; max-age=600; samesite=strict';
    document.cookie = '_gid=gid; path=/';
    localStorage.setItem('_ym_uid', 'uid');
    for (let n = 0; n < 100; n++) document.cookie = '_gat=' + n + '; path=/';
  </script>`);
  await expect
    .poll(() => held(site.browser))
    .toEqual([
      'cookie _ga statistics',
      'cookie _gat statistics',
      'cookie _gid statistics',
      'local-storage _ym_uid statistics',
    ]);
  expect(await jar()).toEqual([]);
  await answerHeld(site.browser, '_gat', 'refuse');
  expect(await jar()).toEqual([]);
  await answerHeld(site.browser, '_ga', 'allow-purpose');
  await expect.poll(jar).toEqual(['_ga ga  Strict /', '_gid gid  Lax /']);
  expect(await site.page.evaluate(() => localStorage.getItem('_ym_uid'))).toBe('uid');
  expect([await held(site.browser), watched.errors]).toEqual([[], []]);
});

test('what is stored already may be written again without a question; another place of a name is another row, and what the page takes away waits no more', async () => {
  const first = `document.cookie = '_ga=1; path=/; max-age=600'; localStorage.setItem('_ym_uid', '1');`;
  await site.visit(`<!doctype html><title>First</title><script>${first}</script>`);
  const before = await site.browser.context.cookies();
  await handle(site.browser, 'statistics', 'ask');
  const watched = watch(site.page);
  site.serve({
    'https://inservice.ru/beside': {
      html: '<!doctype html><title>Beside</title>',
      headers: { 'set-cookie': ['inservice_session=s; Path=/', '_ga=1; Path=/; Max-Age=900'] },
    },
    'https://inservice.ru/alone': {
      html: `<!doctype html><title>Again</title><script>
        ${first}
        localStorage._ym_uid = 1;
        sessionStorage.setItem('_ym_uid', 'mark');
        document.cookie = '_gid=root; path=/';
        document.cookie = '_gid=deep; path=/x';
        document.cookie = '_gat=1; path=/';
        localStorage.setItem('_ym_d', '1');
        localStorage.setItem('_ymab_param', '1');
        localStorage.setItem('_ym_retryReqs', '1');
        indexedDB.open('_ym_uid');
        document.cookie = '_gat=; path=/; max-age=0';
        localStorage.removeItem('_ym_d');
        delete localStorage._ymab_param;
        localStorage.clear();
        indexedDB.deleteDatabase('_ym_uid');
        localStorage.setItem('_ym_uid', '1');
      </script>`,
      headers: { 'set-cookie': ['_ga=1; Path=/; Max-Age=900'] },
    },
  });
  await site.page.goto('https://inservice.ru/beside');
  await site.page.goto('https://inservice.ru/alone');
  await expect
    .poll(() => held(site.browser))
    .toEqual([
      'cookie _gid statistics',
      'cookie _gid statistics',
      'local-storage _ym_uid statistics',
      'session-storage _ym_uid statistics',
    ]);
  const cookies = await site.browser.context.cookies();
  const later = cookies.map(({ name, expires }, at) => `${name} ${expires > (before[at]?.expires ?? 0)}`).sort();
  expect([later, watched.errors]).toEqual([['_ga true', 'inservice_session false'], []]);
  // What waits from an earlier visit goes, too.
  await site.visit(`<!doctype html><title>Away</title><script>
    sessionStorage.removeItem('_ym_uid');
    localStorage.clear();
    document.cookie = '_gid=; path=/x; max-age=0';
  </script>`);
  await expect.poll(() => held(site.browser)).toEqual(['cookie _gid statistics']);
  // Beside a necessary one, the browser stores it, and then the next of that name in its place: none of them stays.
  const twice = ['_ga=other; Path=/; Max-Age=900', '_ga=more; Path=/; Max-Age=900'];
  const thrice = ['_ym_d=a; Path=/; Max-Age=900', '_ym_d=b; Path=/; Max-Age=900', '_ym_d=c; Path=/; Max-Age=900'];
  site.serve({
    'https://inservice.ru/beside': {
      html: '<!doctype html><title>Beside</title>',
      headers: { 'set-cookie': ['inservice_session=s; Path=/', ...twice, ...thrice] },
    },
  });
  await site.page.goto('https://inservice.ru/beside');
  await expect
    .poll(() => held(site.browser))
    .toEqual(['cookie _ga statistics', 'cookie _gid statistics', 'cookie _ym_d statistics']);
  await site.page.goto('https://inservice.ru/next');
  expect(await jar()).toEqual(['inservice_session s  Lax /']);
});
