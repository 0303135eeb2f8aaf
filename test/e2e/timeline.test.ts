import { expect, test } from 'vitest';
import { fixture } from '../support/fixture.ts';
import { openPanel } from './panel.ts';

const site = fixture({ extension: true });

const lines = (panel: Awaited<ReturnType<typeof openPanel>>) =>
  panel
    .locator('[data-write]')
    .evaluateAll((all) =>
      all.map((line) => [line.getAttribute('data-write'), line.querySelector('.small')?.textContent]),
    );

test('what scripts wrote is told with the script, from the first moment of the page', async () => {
  site.serve({
    'https://inservice.ru/writes': {
      html: `<!doctype html><title>w</title><script>localStorage.early = 1; localStorage.early = 2</script><script src="/w.js"></script>`,
    },
    'https://inservice.ru/w.js': {
      body: `document.cookie = 'late=1; path=/'; indexedDB.open('base');`,
      headers: { 'content-type': 'text/javascript' },
    },
  });
  await site.page.goto('https://inservice.ru/writes');
  const panel = await openPanel(site.browser, 'inservice.ru');
  expect(await lines(panel)).toEqual([
    ['early', 'локальное хранилище, скрипт inservice.ru/writes, до вашего выбора, 2 раза'],
    ['late', 'cookie, скрипт inservice.ru/w.js, до вашего выбора'],
    ['base', 'база данных, скрипт inservice.ru/w.js, до вашего выбора'],
  ]);
});

test('a page that floods is told in brief', async () => {
  await site.visit(
    `<script>for (let n = 0; n < 2000; n++) localStorage['flood' + n] = 1; setTimeout(() => localStorage.clear())</script>`,
  );
  const panel = await openPanel(site.browser, 'inservice.ru');
  expect([(await lines(panel)).length, await panel.getByText('Записей было больше: ещё 1700.').count()]).toEqual([
    300, 1,
  ]);
});

test.each([
  ['garbage', '"{"'],
  ['markup in a form of its own', `JSON.stringify({ writes: '<img src=x onerror=alert(1)>', more: 1 })`],
  ['an object', '{ writes: [] }'],
])('a page that answers in the place of the observer with %s is not believed', async (_what, detail) => {
  await site.visit(
    `<script>document.addEventListener('inservice-consent:observe', (event) => {
      event.stopImmediatePropagation();
      document.dispatchEvent(new CustomEvent('inservice-consent:observed', { detail: ${detail} }));
    }, true); window.addEventListener('inservice-consent:observe', (event) => event.stopImmediatePropagation(), true)</script>`,
  );
  const panel = await openPanel(site.browser, 'inservice.ru');
  expect([await lines(panel), await panel.locator('img:not([alt=""])').count()]).toEqual([[], 0]);
});
