import { expect, test } from 'vitest';
import { banner, fixture, page, press, ran, watch } from '../support/fixture.ts';

const site = fixture();

/** One item of a declared service in every store that a page can write, and one that must stay. */
const store = `async () => {
  document.cookie = '_ga=host';
  document.cookie = '_ga=domain; domain=inservice.ru; path=/';
  document.cookie = '_ga=path; path=/deep';
  document.cookie = '_ga=deeper; path=/deep/er/';
  document.cookie = '_pk_id=1; Secure; SameSite=None; Partitioned; path=/';
  document.cookie = 'inservice_lang=kk; path=/';
  document.cookie = 'mine=1; path=/';
  localStorage._ym_uid = '1'; localStorage.cart = '1';
  sessionStorage._hjSession_1 = '1';
  await new Promise((settle) => { const open = indexedDB.open('posthog_db'); open.onupgradeneeded = () => open.result.createObjectStore('events'); open.onsuccess = () => { open.result.close(); settle(); }; });
  await (await caches.open('mixpanel-cache')).put('/x', new Response('x'));
}`;
const left = async () =>
  site.page.evaluate(async () => ({
    cookies: document.cookie
      .split('; ')
      .filter((pair) => !pair.startsWith('inservice_consent='))
      .sort(),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name).filter((name) => name !== 'inservice-consent'),
    caches: await caches.keys(),
  }));
const clean = { cookies: ['inservice_lang=kk', 'mine=1'], local: ['cart'], session: [], databases: [], caches: [] };

test('withdrawal erases what the purposes stored, in every store, and nothing else', async () => {
  const tab = await site.visit(page(''), 'https://lk.inservice.ru/deep/er/page');
  await press(tab, 'grant-all');
  await tab.evaluate(`(${store})()`);
  expect((await left()).cookies.length).toBeGreaterThan(5);
  await tab.evaluate(() => window.inserviceConsent?.withdraw());
  await expect.poll(left).toEqual(clean);
});

test('a denial over leftovers erases them', async () => {
  await site.visit('<!doctype html><body></body>', 'https://lk.inservice.ru/deep/er/bare');
  await site.page.evaluate(`(${store})()`);
  const tab = await site.visit(page(''), 'https://lk.inservice.ru/deep/er/page');
  await press(tab, 'deny-all');
  await expect.poll(left).toEqual(clean);
});

test('a cookie of a path that was not at hand goes when the page of that path is opened', async () => {
  await site.visit('<!doctype html><body></body>', 'https://inservice.ru/p/x/bare');
  await site.page.evaluate(() => {
    document.cookie = '_ga=1; path=/p/x';
  });
  const tab = await site.visit(page(''), 'https://inservice.ru/elsewhere');
  await press(tab, 'deny-all');
  await site.visit(page(''), 'https://inservice.ru/p/x/page');
  await expect.poll(() => tab.evaluate(() => document.cookie.includes('_ga'))).toBe(false);
});

test('before an answer nothing is taken away', async () => {
  await site.visit('<!doctype html><body></body>', 'https://inservice.ru/bare');
  await site.page.evaluate(() => {
    document.cookie = '_ga=1; path=/';
  });
  const tab = await site.visit(page(''));
  await banner(tab).waitFor();
  await tab.waitForTimeout(1000);
  expect(await tab.evaluate(() => document.cookie)).toBe('_ga=1');
});

test('an open connection does not hang the erasing of the rest', async () => {
  const tab = await site.visit(page(''));
  await press(tab, 'grant-all');
  await tab.evaluate(async () => {
    await new Promise<void>((settle) => {
      const open = indexedDB.open('posthog_db');
      open.onsuccess = () => settle();
    });
    await caches.open('mixpanel-cache');
  });
  await tab.evaluate(() => window.inserviceConsent?.withdraw());
  await expect.poll(() => tab.evaluate(() => caches.keys()), { timeout: 8000 }).toEqual([]);
});

test('code that runs on after withdrawal and writes again is undone and named, natives captured early included', async () => {
  const tab = await site.visit(
    page(
      `<script>
      window.ran = [];
      document.addEventListener('inservice-consent:blocked', ({ detail }) => ran.push(detail.name + ' ' + (detail.by === location.href ? 'page' : detail.by)));
      const write = () => { document.cookie = '_ga=again; path=/'; localStorage.setItem('_ym_uid', 'again'); };
    </script>`,
      { head: '' },
    ),
  );
  await press(tab, 'grant-all');
  await tab.evaluate('setInterval(write, 100)');
  await expect.poll(() => tab.evaluate(() => document.cookie)).toContain('_ga=again');
  await tab.evaluate(() => window.inserviceConsent?.withdraw());
  await tab.waitForTimeout(1000);
  expect(await tab.evaluate(() => [document.cookie.includes('_ga'), localStorage.length])).toEqual([false, 0]);
  expect(new Set(await ran(tab))).toEqual(new Set(['_ga page', '_ym_uid page']));
});

test('natives taken ahead of everything cannot be guarded: what they write is found and goes again', async () => {
  const seen = watch(site.page);
  const tab = await site.visit(
    page(`<script>
      window.ran = [];
      document.addEventListener('inservice-consent:blocked', ({ detail }) => ran.push(detail.name + ' ' + detail.by));
    </script>`).replace(
      '<script src',
      `<script>{ const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set; window.write = () => native.call(document, '_ga=native; path=/'); }</script><script src`,
    ),
  );
  await press(tab, 'deny-all');
  await tab.evaluate('timer = setInterval(write, 100)');
  await expect.poll(() => ran(tab), { timeout: 5000 }).toContain('_ga unknown');
  await tab.evaluate('clearInterval(timer)');
  await expect.poll(() => tab.evaluate(() => document.cookie)).not.toContain('_ga');
  expect(seen.errors).toEqual([]);
});

test('cookies of the prefixes go by their own rules', async () => {
  const registry = {
    version: 1,
    editions: [{ id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' }],
    services: [
      {
        id: 'count',
        name: 'Count',
        purposes: ['statistics'],
        items: [{ name: '__Host-count' }, { name: '__Secure-count' }],
      },
    ],
  };
  const tab = await site.visit(
    page('').replace(
      '<script src',
      `<script type="application/json" data-inservice-registry>${JSON.stringify(registry)}</script><script src`,
    ),
  );
  await press(tab, 'grant-all');
  await tab.evaluate(() => {
    document.cookie = '__Host-count=1; Secure; Path=/';
    document.cookie = '__Secure-count=1; Secure; Domain=inservice.ru';
  });
  expect(await tab.evaluate(() => document.cookie)).toContain('__Host-count');
  await tab.evaluate(() => window.inserviceConsent?.withdraw());
  await expect.poll(() => tab.evaluate(() => document.cookie)).not.toContain('count');
});
