import { expect, test } from 'vitest';
import { banner, fixture, page, press, ran, watch } from '../support/fixture.ts';
import { scriptOf } from '../support/tags.ts';

const site = fixture();

/** Collects what was blocked, from the first moment. */
const blocked = `<script>window.seen = []; document.addEventListener('inservice-consent:blocked', (event) => seen.push(event.detail.kind + ' ' + event.detail.name + ' ' + event.detail.purpose));</script>`;
const seen = () => site.page.evaluate(() => (window as unknown as { seen: string[] }).seen);

test('writes of declared items do not happen before their grant, in any store, and are reported', async () => {
  const watched = watch(site.page);
  const tab = await site.visit(
    page(`${blocked}<script>
      document.cookie = '_ga=GA1.1.1.1; path=/';
      cookieStore.set('_ym_uid', '1');
      cookieStore.set({ name: '_fbp', value: '1' });
      localStorage.setItem('ph_x_posthog', '1');
      localStorage._ym_uid = '1';
      localStorage['tmr_lvid'] = '1';
      sessionStorage.setItem('_hjSession_1', '1');
      Object.defineProperty(sessionStorage, 'tmr_reqNum', { value: '1' });
      window.ran = [];
      const request = indexedDB.open('posthog_db');
      request.onsuccess = () => ran.push('opened');
      request.onupgradeneeded = () => ran.push('upgraded');
      request.onerror = () => ran.push('idb ' + request.error.name);
      caches.open('mixpanel-cache').catch((error) => ran.push('cache ' + error.name));
    </script>`),
  );
  await expect.poll(async () => (await ran(tab)).length).toBe(2);
  expect([...(await ran(tab))].sort()).toEqual(['cache SecurityError', 'idb AbortError']);
  expect(
    await tab.evaluate(async () => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).map(({ name }) => name),
      await caches.keys(),
    ]),
  ).toEqual(['', 0, 0, [], []]);
  expect(await seen()).toEqual([
    'cookie _ga statistics',
    'cookie _ym_uid statistics',
    'cookie _fbp advertising',
    'local-storage ph_x_posthog statistics',
    'local-storage _ym_uid statistics',
    'local-storage tmr_lvid advertising',
    'session-storage _hjSession_1 quality',
    'session-storage tmr_reqNum advertising',
    'indexed-db posthog_db statistics',
    'cache-storage mixpanel-cache statistics',
  ]);
  expect(watched.errors).toEqual([]);
});

test('necessary items, unknown names and removals pass', async () => {
  const tab = await site.visit(
    page(`<script>
      document.cookie = 'inservice_lang=kk; path=/'; document.cookie = 'mine=1';
      localStorage.setItem('inservice_lang', 'kk'); localStorage.cart = '3'; localStorage.removeItem('nothing');
    </script>`),
  );
  expect(await tab.evaluate(() => [document.cookie, { ...localStorage }])).toEqual([
    'inservice_lang=kk; mine=1',
    { inservice_lang: 'kk', cart: '3' },
  ]);
});

test.each([
  ['allow', 'x=1', []],
  ['report', 'x=1', ['warning: inService consent: cookie "x" is undeclared']],
  ['block', '', []],
])('unknown names under data-unknown="%s"', async (mode, cookie, said) => {
  const watched = watch(site.page);
  const tab = await site.visit(
    page(`${blocked}<script>document.cookie = 'x=1'</script>`, { attributes: `data-unknown="${mode}"` }),
  );
  expect(await tab.evaluate(() => document.cookie)).toBe(cookie);
  expect(
    watched.console
      .filter((line) => line.includes('is undeclared'))
      .map((line) => line.replace(/undeclared.*/s, 'undeclared')),
  ).toEqual(said);
  expect(await seen()).toEqual(mode === 'block' ? ['cookie x unknown'] : []);
});

test('says which script tried', async () => {
  site.serve({
    'https://inservice.ru/metrics.js': {
      body: `setTimeout(() => { document.cookie = '_ga=1' })`,
      headers: { 'content-type': 'text/javascript' },
    },
  });
  const tab = await site.visit(
    page(
      `<script>document.addEventListener('inservice-consent:blocked', (event) => (window.ran = [event.detail.by]))</script><script src="/metrics.js"></script>`,
    ),
  );
  await expect.poll(() => ran(tab)).toEqual(['https://inservice.ru/metrics.js']);
});

test('what is granted is written', async () => {
  const tab = await site.visit(page(''));
  await banner(tab).waitFor();
  await press(tab, 'grant-all');
  await tab.evaluate(() => {
    document.cookie = '_ga=1';
    localStorage['_ym_uid'] = '2';
  });
  expect(await tab.evaluate(() => [document.cookie.includes('_ga=1'), localStorage.getItem('_ym_uid')])).toEqual([
    true,
    '2',
  ]);
});

test('same-origin frames are guarded too: srcdoc, blank, served, and natives borrowed from them', async () => {
  site.serve({
    'https://inservice.ru/inner': {
      html: `<script>document.cookie = '_ga=inner'; localStorage._ga = 'inner'</script>`,
    },
    'https://inservice.ru/blank': { html: '<title>Blank</title>' },
  });
  const tab = await site.visit(
    page(`<iframe srcdoc="<script>document.cookie = '_ga=srcdoc'; localStorage._ga = 'srcdoc'</script>"></iframe>
      <iframe src="/inner"></iframe>
      <script>
        const frame = document.createElement('iframe');
        document.body.append(frame);
        window[window.length - 1].document.cookie = '_ga=numbered';
        window[window.length - 1].localStorage._ga = 'numbered';
        const inner = frame.contentWindow;
        inner.localStorage.setItem('_ga', 'method');
        inner.Storage.prototype.setItem.call(localStorage, '_ga', 'borrowed');
        Object.getOwnPropertyDescriptor(inner.Document.prototype, 'cookie').set.call(document, '_ga=borrowed');
        window[window.length - 1].document.cookie = '_ga=indexed';
        inner.eval("document.cookie = '_ga=inside'; sessionStorage._ga = 'inside'");
        addEventListener('load', () => {
          delete HTMLIFrameElement.prototype.contentWindow;
          const hidden = document.createElement('iframe');
          document.body.append(hidden);
          const last = window[window.length - 1];
          setTimeout(() => {
            last.document.cookie = '_ga=hidden';
            hidden.src = '/blank';
            hidden.onload = () => setTimeout(() => {
              last.document.cookie = '_ga=moved';
              window.hid = true;
            });
          });
        });
      </script>`),
  );
  await tab.waitForFunction('window.hid');
  await tab.waitForTimeout(300);
  expect(await tab.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
});

test('reads and the look of natives are as without the guard', async () => {
  const probe = `(() => {
    localStorage.setItem('a', '1'); localStorage.b = '2';
    const native = (value) => Function.prototype.toString.call(value);
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    const shape = (holder, name) => { const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(holder, name); return [flags, ...[value, get, set].filter(Boolean).map((f) => [native(f), f.name, f.length, Object.getOwnPropertyNames(f).sort().join()])]; };
    return JSON.stringify([
      localStorage.getItem('a'), localStorage.a, localStorage.missing, localStorage.getItem('missing'), localStorage.length,
      Object.keys(localStorage), 'a' in localStorage, 'missing' in localStorage, delete localStorage.a, localStorage.key(0),
      localStorage instanceof Storage, Object.prototype.toString.call(localStorage), String(localStorage), localStorage === window.localStorage,
      Object.getPrototypeOf(localStorage) === Storage.prototype, typeof localStorage.setItem, JSON.stringify(localStorage), Object.entries(localStorage),
      Object.getOwnPropertyDescriptor(localStorage, 'b'), Reflect.ownKeys(localStorage).length, localStorage.hasOwnProperty('b'), localStorage.constructor === Storage,
      shape(Document.prototype, 'cookie'), shape(Storage.prototype, 'setItem'), shape(Storage.prototype, 'length'), shape(window, 'localStorage'),
      shape(IDBFactory.prototype, 'open'), shape(CacheStorage.prototype, 'open'), shape(CookieStore.prototype, 'set'), shape(Node.prototype, 'appendChild'),
      shape(HTMLScriptElement.prototype, 'src'), shape(Element.prototype, 'innerHTML'), shape(Document.prototype, 'write'), shape(Function.prototype, 'toString'),
      (() => { try { localStorage.setItem('a'); } catch (error) { return error.name + error.message; } })(),
      (() => { try { Storage.prototype.getItem.call({}, 'a'); } catch (error) { return error.name; } })(),
      (() => { try { document.body.appendChild(); } catch (error) { return error.name + error.message; } })(),
      (() => { localStorage.clear(); return localStorage.length; })(),
    ]);
  })()`;
  const tab = await site.visit('<!doctype html><body></body>', 'https://inservice.ru/bare');
  const bare = await tab.evaluate(probe);
  await site.visit(page(''));
  await banner(tab).waitFor();
  expect(JSON.parse(String(await tab.evaluate(probe)))).toEqual(JSON.parse(String(bare)));
});

test('a script that a page marks and gives an address waits for its grant and runs once: a module, one of SVG', async () => {
  site.serve({
    'https://inservice.ru/marked/module.js': scriptOf('ran.push(import.meta?.url ? "module" : "")'),
    'https://inservice.ru/marked/svg.js': scriptOf('ran.push("svg")'),
  });
  const tab = await site.visit(page(''));
  await tab.evaluate(() => {
    Object.assign(window, { ran: [] });
    const script = document.createElement('script');
    script.type = 'module';
    script.dataset['purpose'] = 'statistics';
    script.src = '/marked/module.js';
    document.head.append(script);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const inside = document.createElementNS('http://www.w3.org/2000/svg', 'script');
    inside.dataset['purpose'] = 'statistics';
    inside.setAttribute('href', '/marked/svg.js');
    svg.append(inside);
    document.body.append(svg);
  });
  await banner(tab).waitFor();
  const before = site.service.arrivedAt('https://inservice.ru/marked/').length;
  await press(tab, 'grant-all');
  await expect.poll(async () => [...(await ran(tab))].sort()).toEqual(['module', 'svg']);
  expect(before).toBe(0);
});

test('a marked frame stays held when a script sets its address, whatever that is', async () => {
  const tab = await site.visit(
    page('<iframe data-purpose="advertising" data-src="https://ads.example/1" title="Реклама"></iframe>'),
  );
  await banner(tab).waitFor();
  await tab.evaluate(() => {
    const frame = document.querySelector('iframe');
    if (frame) frame.src = 'https://ads.example/2';
  });
  await press(tab, 'deny-all');
  await expect.poll(() => banner(tab).count()).toBe(0);
  expect([
    site.service.arrivedAt('ads.example').length,
    await tab.evaluate(() => document.querySelector('iframe')?.getAttribute('data-src')),
  ]).toEqual([0, 'https://ads.example/2']);
});
