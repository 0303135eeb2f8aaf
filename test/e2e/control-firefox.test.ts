import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Firefox, openFirefox } from '../support/firefox.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let firefox: Firefox;
beforeAll(async () => {
  service = await startService();
  service.serve({
    'https://inservice.ru/set': {
      html: `<!doctype html><title>Set</title><script>
        document.cookie = '_gid=script; path=/';
        localStorage.setItem('_ym_uid', 'script');
        document.cookie = 'plain=script; path=/';
      </script>`,
      headers: {
        'set-cookie': [
          '_ga=1; Path=/; SameSite=Lax; Secure; HttpOnly; Max-Age=600',
          'inservice_session=s; Path=/; Secure; HttpOnly',
          'other=2; Path=/; SameSite=Strict; Secure',
        ],
      },
    },
    'https://inservice.ru/next': { html: '<!doctype html><title>Next</title>' },
  });
  firefox = await openFirefox(service, { extension: true });
});
afterAll(async () => {
  await firefox?.close();
  await service?.close();
});

const openPanel = async () => {
  const panel = await firefox.openExtensionPage('extension/panel/index.html?site=inservice.ru');
  await panel.waitForSelector('main[aria-busy="false"] .handling');
  return panel;
};

async function handle(handling: 'block' | 'ask') {
  const panel = await openPanel();
  await panel.locator(`.handling[data-purpose="statistics"] input[value="${handling}"]`).click();
  await panel.waitForSelector('.control [data-changed]');
  await panel.close();
}

/** Names of the cookies that the next request carries. */
async function sent() {
  service.forgetArrivals();
  await firefox.page.goto('https://inservice.ru/next');
  return [...(service.arrivedAt('https://inservice.ru/next')[0]?.cookies.keys() ?? [])].sort();
}

const allowed = ['inservice_session', 'other', 'plain'];

test('in Firefox, too, neither responses nor scripts store what is blocked', async () => {
  await handle('block');
  await firefox.page.goto('https://inservice.ru/set');
  expect(await firefox.page.evaluate(() => localStorage.length)).toBe(0);
  expect(await sent()).toEqual(allowed);
});

test('in Firefox, too, what is held is stored when its purpose is allowed', async () => {
  await handle('ask');
  await firefox.page.goto('https://inservice.ru/set');
  const panel = await openPanel();
  await panel.waitForSelector('[data-held][data-name="_gid"]');
  expect(await panel.$$eval('[data-held]', (all) => all.map((row) => row.getAttribute('data-name')).sort())).toEqual([
    '_ga',
    '_gid',
    '_ym_uid',
  ]);
  await panel.locator('[data-held][data-name="_ga"] [data-action="allow-purpose"]').click();
  await panel.waitForFunction(() => !document.querySelector('[data-held]'));
  expect(await firefox.page.evaluate(() => localStorage.getItem('_ym_uid'))).toBe('script');
  expect(await sent()).toEqual(['_ga', '_gid', ...allowed].sort());
  await panel.close();
});
