import type { Service } from '../support/service.ts';

/** Names that try to become markup, hide, reorder, or break whoever lists them. */
export const hostileNames = [
  '<img src=x onerror="document.title=\'owned\'">',
  '__proto__',
  'constructor',
  '\u202Egnp.cod\u202C',
  'zero\u200Bwidth',
  'lone\uD800surrogate',
  '"quoted" \'and\' `ticked` \\ \n\t line',
  'x'.repeat(20_000),
  '',
] as const;

const html = (script: string) => `<!doctype html><title>storing</title><script>${script}</script>`;

/** One of each kind that is not a cookie or a web storage entry. */
const deep = `
  (async () => {
    const request = indexedDB.open('shop', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('cart', { keyPath: 'id' }).createIndex('by-day', 'day');
      request.result.createObjectStore('seen');
    };
    await new Promise((resolve) => (request.onsuccess = resolve));
    const filling = request.result.transaction(['cart', 'seen'], 'readwrite');
    for (let id = 0; id < 45; id++) filling.objectStore('cart').put({ id, day: new Date(0), what: '<b>bread</b>' });
    filling.objectStore('seen').put(1, 'once');
    await new Promise((resolve) => (filling.oncomplete = resolve));
    // Kept open: erasing must not wait for it.
    window.kept = request.result;
    await (await caches.open('v1')).put('/cached', new Response('cached', { headers: { 'content-type': 'text/plain' } }));
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getDirectoryHandle('notes', { create: true })).getFileHandle('a.txt', { create: true });
    const writable = await file.createWritable();
    await writable.write('private words');
    await writable.close();
    document.title = 'stored';
  })().catch((error) => (document.title = String(error)));
`;

/** A site that stores one of everything that a cookie, localStorage and sessionStorage can be. */
export function serveStoringSite(service: Service): void {
  service.serve({
    'https://inservice.ru/stores': {
      html: html(`
        localStorage.setItem('_ym_uid', '1700000000123456789');
        localStorage.setItem('what_is_this', 'secret value');
        sessionStorage.setItem('inservice_city', 'Алматы');
        document.cookie = 'plain=1; path=/';
      `),
      headers: {
        'set-cookie': [
          'inservice_session=abc; Path=/; Secure; HttpOnly; SameSite=Lax',
          'inservice_auto=xyz; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax',
          '_ga=GA1.1.1162820436.1749482504; Path=/; Domain=inservice.ru; Max-Age=63072000',
          'twin=root; Path=/; Max-Age=1000; Secure',
          'twin=deep; Path=/stores; Max-Age=1000; Secure',
          'twin=wide; Path=/; Domain=inservice.ru; Max-Age=1000; Secure',
          'chip=1; Path=/; Secure; SameSite=None; Partitioned',
        ],
      },
    },
    'https://inservice.ru/deep': { html: html(deep) },
    'https://inservice.ru/sw.js': { body: '', headers: { 'content-type': 'text/javascript' } },
    'https://inservice.ru/nameless': {
      html: html(''),
      headers: { 'set-cookie': ['just-a-value; Path=/nameless; Secure'] },
    },
    'https://lk.inservice.ru/stores': {
      html: html(`localStorage.setItem('inservice_lang', 'kk')`),
      headers: { 'set-cookie': 'cabinet=1; Path=/; Secure; HttpOnly' },
    },
    'https://inservice.ru/hostile': {
      html: html(
        `for (const name of ${JSON.stringify(hostileNames).replaceAll('<', '\\u003c')}) localStorage.setItem(name, '<b>bold</b>')`,
      ),
    },
    'https://inservice.ru/embedder': {
      html: '<!doctype html><iframe src="https://inservice.com/embedded"></iframe>',
    },
    'https://inservice.com/embedded': {
      html: html(`localStorage.setItem('inside', '1')`),
    },
  });
}
