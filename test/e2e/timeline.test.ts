import { expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { allowedEverywhere } from '../support/everywhere.ts';
import { fixture } from '../support/fixture.ts';
import { openPanel } from './panel.ts';

const site = fixture({ extension: true, thirdPartyCookies: 'allowed' });

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

test('where the widget guards the page, too, each write is told with the script behind the guard', async () => {
  site.serve({
    'https://inservice.ru/guarded': {
      html: `<!doctype html><title>g</title><script src="/consent/inservice-consent.js"></script><script src="/g.js"></script>`,
    },
    'https://inservice.ru/g.js': {
      body: `inserviceConsent.ready.then(() => setTimeout(() => {
        localStorage.setItem('by-tag', '1');
        document.cookie = 'by-tag=1; path=/';
        document.title = 'written';
      }, 300));`,
      headers: { 'content-type': 'text/javascript' },
    },
  });
  await site.page.goto('https://inservice.ru/guarded');
  await site.page.waitForFunction(() => document.title === 'written');
  const panel = await openPanel(site.browser, 'inservice.ru');
  expect((await lines(panel)).filter(([name]) => name === 'by-tag')).toEqual([
    ['by-tag', 'локальное хранилище, скрипт inservice.ru/g.js, до вашего выбора'],
    ['by-tag', 'cookie, скрипт inservice.ru/g.js, до вашего выбора'],
  ]);
});

test('what frames of other addresses wrote is told with their own', async () => {
  const writes = (name: string, more = '') => ({
    html: `<!doctype html><title>w</title><script>localStorage['${name}'] = 1</script>${more}`,
  });
  site.serve({
    'https://inservice.com/outer': writes('outer', '<iframe src="https://inservice.ru/middle"></iframe>'),
    'https://inservice.ru/middle': writes('middle', '<iframe src="https://lk.inservice.ru/inner"></iframe>'),
    'https://lk.inservice.ru/inner': writes('inner', '<iframe srcdoc="nothing"></iframe>'),
  });
  await site.page.goto('https://inservice.com/outer');
  const told = async (of: string) => {
    const panel = await openPanel(site.browser, of);
    return panel
      .locator('[data-timeline]')
      .evaluateAll((all) =>
        all.map((one) => [
          one.getAttribute('data-timeline'),
          one.querySelector('h3')?.textContent,
          one.querySelector('[data-write]')?.getAttribute('data-write'),
        ]),
      );
  };
  expect([await told('inservice.com'), (await told('inservice.ru')).sort()]).toEqual([
    [['https://inservice.com/outer', 'inservice.com/outer', 'outer']],
    [
      ['https://inservice.ru', 'inservice.com/outer, кадр inservice.ru', 'middle'],
      ['https://lk.inservice.ru', 'inservice.com/outer, кадр lk.inservice.ru', 'inner'],
    ],
  ]);
});

test('what a page writes while the panel is open appears by itself, in frames and in pages that open later too', async () => {
  site.serve({
    'https://lk.inservice.ru/inner': { html: '<!doctype html><title>inner</title>' },
    'https://inservice.ru/later': { html: '<!doctype html><title>later</title>' },
  });
  await site.visit('<iframe src="https://lk.inservice.ru/inner"></iframe>');
  const panel = await openPanel(site.browser, 'inservice.ru');
  const appears = (name: string) => panel.locator(`[data-id][data-name="${name}"]`).waitFor();
  await site.page.evaluate(() => localStorage.setItem('by-page', '1'));
  await appears('by-page');
  await site.page.frames()[1]?.evaluate(() => localStorage.setItem('by-frame', '1'));
  await appears('by-frame');
  await site.page.goto('https://inservice.ru/later');
  await site.page.evaluate(() => sessionStorage.setItem('by-later-page', '1'));
  await appears('by-later-page');
  const told = await panel.locator('[data-write="by-later-page"]').count();
  await panel.close();
  expect([told, await site.page.evaluate(() => localStorage.setItem('after', '1'))]).toEqual([1, undefined]);
});

test('a site that the person has opted in has a timeline from its first script', async () => {
  const { folder, remove } = await allowedEverywhere('chrome');
  const chromium = await openChromium(site.service, { extension: folder });
  try {
    site.serve({ 'https://shop.example/': { html: '<!doctype html><script>localStorage.early = 1</script>' } });
    await expect
      .poll(
        async () => {
          await chromium.page.goto('https://shop.example/');
          const panel = await openPanel(chromium, 'shop.example');
          const told = await lines(panel);
          await panel.close();
          return told;
        },
        { timeout: 40_000 },
      )
      .toEqual([['early', 'локальное хранилище, скрипт shop.example/, до вашего выбора']]);
  } finally {
    await chromium.close();
    await remove();
  }
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
