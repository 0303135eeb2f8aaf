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
