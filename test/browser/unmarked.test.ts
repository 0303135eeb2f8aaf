import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran } from '../support/fixture.ts';
import { nonce, policies, under } from '../support/policies.ts';
import { buttons, push, scriptOf } from '../support/tags.ts';

const site = fixture();
const host = 'https://mc.yandex.ru';

/** Gives scripts of the page the policy that Trusted Types want of it. */
const head = `<script>
  const same = (text) => text;
  globalThis.trustedTypes?.createPolicy('default', { createHTML: same, createScript: same, createScriptURL: same });
  const made = (name, more) => Object.assign(document.createElement(name), more);
  const svg = (name) => document.createElementNS('http://www.w3.org/2000/svg', name);
  const elsewhere = (markup) => new DOMParser().parseFromString(markup, 'text/html');
  const put = (tag) => document.body.appendChild(tag);
  window.held = new Set();
  document.addEventListener('inservice-consent:held', ({ detail }) => held.add(detail.element));
</script>`;

/** Ways by which scripts let something load, each with an address of its own. */
const ways: Readonly<Record<string, (url: string) => string>> = {
  video: (url) => `put(made('video', { src: '${url}' }))`,
  poster: (url) => `put(document.createElement('video')).poster = '${url}'`,
  audio: (url) => `put(new Audio('${url}'))`,
  source: (url) => `put(document.createElement('video')).append(made('source', { src: '${url}' }))`,
  object: (url) => `put(made('object', { type: 'image/gif', data: '${url}' }))`,
  embed: (url) => `put(document.createElement('embed')).src = '${url}'`,
  input: (url) => `put(made('input', { type: 'image', src: '${url}' }))`,
  'a picture of SVG': (url) =>
    `{ const image = svg('image'); image.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', '${url}'); put(svg('svg')).append(image); }`,
  'a script of SVG': (url) =>
    `{ const script = svg('script'); script.setAttribute('href', '${url}'); script.setAttribute('nonce', '${nonce}'); put(svg('svg')).append(script); }`,
  setAttributeNS: (url) => `put(made('iframe', { title: 'a' })).setAttributeNS(null, 'src', '${url}')`,
  setAttributeNode: (url) =>
    `{ const attribute = document.createAttribute('src'); attribute.value = '${url}'; put(new Image()).setAttributeNode(attribute); }`,
  'one of a srcset': (url) => `put(made('img', { srcset: '/own.png 3x, ${url} 1x' }))`,
  'a prefix of its own': (url) =>
    `{ const image = svg('image'); image.setAttributeNS('http://www.w3.org/1999/xlink', 'x:href', '${url}'); put(svg('svg')).append(image); }`,
  'adopted from another document': (url) =>
    `{ const image = document.adoptNode(elsewhere('<img alt="" src="${url}">').images[0]); setTimeout(() => put(image), 50); }`,
  'imported from another document': (url) =>
    `{ const image = document.importNode(elsewhere('<img alt="" src="${url}">').images[0]); setTimeout(() => put(image), 50); }`,
  'a piece of markup': (url) =>
    `put(document.createRange().createContextualFragment('<img alt="" src="${url}">').firstChild)`,
  'beside a text': (url) => `put(new Text(' ')).after(made('script', { nonce: '${nonce}', src: '${url}' }))`,
  'markup with entities': (url) =>
    `put(document.createElement('p')).innerHTML = '<img alt="a>b" src="${url.replace(':', '&colon;').replace('.', '&period;')}">'`,
};
const addressOf = (way: string) => `${host}/${Object.keys(ways).indexOf(way)}`;
const addresses = Object.keys(ways).map(addressOf);

const arrived = () =>
  site.service
    .arrivedAt('mc.yandex.ru')
    .map(({ url }) => url.href)
    .sort();

const serveAll = () => site.serve(Object.fromEntries(addresses.map((url) => [url, scriptOf(push(url))])));

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit } = under(policy, site);

  test('whatever a script lets load of a known service is held before its request, and loads when granted', async () => {
    serveAll();
    const code = Object.entries(ways).map(([way, codeOf]) => codeOf(addressOf(way)));
    const tab = await visit(page(`${buttons}<script>${code.join(';\n')}</script>`, { head }));
    await banner(tab).waitFor();
    await tab.waitForTimeout(300);
    expect([arrived(), await tab.evaluate('held.size')]).toEqual([[], addresses.length]);
    await press(tab, 'grant-all');
    await expect.poll(() => [...new Set(arrived())]).toEqual([...addresses].sort());
    await expect
      .poll(async () => (await ran(tab)).sort())
      .toEqual(['a script of SVG', 'beside a text'].map(addressOf).sort());
  });

  test('in frames of the page too, whether written, blank or given as markup, and they load when granted, be it after a denial', async () => {
    const word = (name: string) => [`${host}/${name}`, scriptOf(`(parent.ran ??= []).push('${name}');`)] as const;
    const words = ['srcdoc', 'written', 'blank', 'assigned', 'attribute', 'markup'];
    site.serve(Object.fromEntries(words.map(word)));
    const tag = (name: string) => `<script nonce="${nonce}" src="${host}/${name}"><\\/script>`;
    const tab = await visit(
      page(
        `${buttons}<iframe title="a" srcdoc="${tag('srcdoc').replaceAll('"', '&quot;').replace('<\\/', '</')}"></iframe>
        <script>
          const inner = put(made('iframe', { title: 'b' })).contentDocument;
          inner.body.append(Object.assign(inner.createElement('script'), { nonce: '${nonce}', src: '${host}/blank' }));
          const written = put(made('iframe', { title: 'c' })).contentDocument;
          written.write('<body>${tag('written')}');
          written.close();
          put(made('iframe', { title: 'd' })).srcdoc = '<p>${tag('assigned')}';
          put(made('iframe', { title: 'e' })).setAttribute('srcdoc', '<p>${tag('attribute')}');
          put(made('p')).innerHTML = '<iframe title="f" srcdoc="${tag('markup').replaceAll('"', '&quot;')}"></iframe>';
        </script>`,
        { head },
      ),
    );
    await banner(tab).waitFor();
    await tab.waitForTimeout(500);
    expect([await ran(tab), arrived().filter((url) => !url.endsWith('/srcdoc'))]).toEqual([[], []]);
    await press(tab, 'deny-all');
    await tab.waitForTimeout(300);
    expect(await ran(tab)).toEqual([]);
    await tab.locator('[data-consent=grant-all]').click();
    await expect.poll(async () => (await ran(tab)).sort()).toEqual(words.sort());
    await tab.waitForTimeout(200);
    expect((await ran(tab)).sort()).toEqual(words);
  });

  test('what was held in a shadow root that nobody told of, and a picture that is in no page, load when granted', async () => {
    serveAll();
    const tab = await visit(
      page(
        `${buttons}<div id="host"></div><script>
          const root = host.attachShadow({ mode: 'closed' });
          root.append(made('script', { nonce: '${nonce}', src: '${addresses[0]}' }));
          root.append(document.createElement('p'));
          root.lastChild.innerHTML = '<img alt="" src="${addresses[1]}">';
          window.kept = made('img', { src: '${addresses[2]}' });
        </script>`,
        { head },
      ),
    );
    await banner(tab).waitFor();
    await tab.waitForTimeout(200);
    expect(arrived()).toEqual([]);
    await press(tab, 'deny-all');
    await tab.waitForTimeout(300);
    expect(arrived()).toEqual([]);
    await tab.locator('[data-consent=grant-all]').click();
    await expect.poll(arrived).toEqual(addresses.slice(0, 3));
    await tab.waitForTimeout(300);
    expect([arrived(), await ran(tab), await tab.evaluate('kept.outerHTML')]).toEqual([
      addresses.slice(0, 3),
      [addresses[0]],
      `<img src="${addresses[2]}">`,
    ]);
  });
});

test('a tag whose address waits takes one of the page itself in its place, or beside it, and answers with whole addresses', async () => {
  const known = `${host}/known 1x`;
  site.serve({ 'https://inservice.ru/own.png': { status: 204 }, [`${host}/known`]: { status: 204 } });
  const tab = await site.visit(
    page(
      `<script>
        window.both = put(made('img', { srcset: '${known}' }));
        both.src = '/own.png';
        window.changed = put(made('img', { src: '${host}/known' }));
        changed.src = '/own.png';
        window.script = made('script', { src: '//mc.yandex.ru/known' });
        window.reused = put(made('img', {}));
        for (const url of ['/own.png?1', '${host}/known', '/own.png?2']) Object.assign(reused, { src: url, srcset: url + ' 2x' });
      </script>`,
      { head },
    ),
  );
  const answers = () => tab.evaluate('[both.src, both.srcset, script.src, changed.outerHTML, reused.outerHTML]');
  const reused = '<img src="/own.png?2" srcset="/own.png?2 2x">';
  const all = ['https://inservice.ru/own.png', known, `${host}/known`, '<img src="/own.png">', reused];
  await banner(tab).waitFor();
  expect([await answers(), arrived()]).toEqual([all, []]);
  await press(tab, 'grant-all');
  await expect.poll(arrived).toEqual([`${host}/known`]);
  expect([await answers(), await tab.evaluate('both.getAttribute("src")')]).toEqual([all, '/own.png']);
});

test('a script that ran before anything had to be enforced is not run again by a withdrawal and a grant', async () => {
  const words = ['parsed', 'marked', 'made'];
  site.serve(Object.fromEntries(words.map((word) => [`${host}/${word}`, scriptOf(push(word))])));
  const tab = await site.visit(
    page(
      `${buttons}<script src="${host}/parsed"></script>
      <script type="text/plain" data-purpose="statistics" data-src="${host}/marked"></script>
      <script>put(made('script', { src: '${host}/made' }))</script>`,
      { head },
    ),
  );
  await press(tab, 'grant-all');
  await tab.reload();
  await expect.poll(async () => (await ran(tab)).length).toBe(3);
  await tab.locator('[data-consent=withdraw]').click();
  // Enforcement comes now.
  await tab.waitForTimeout(500);
  await tab.locator('[data-consent=grant-all]').click();
  await tab.waitForTimeout(500);
  expect((await ran(tab)).sort()).toEqual([...words].sort());
});

/** As a page may write them. */
const spellings = [
  ' https://mc.yandex.ru/tag.js',
  'HTTPS://MC.YANDEX.RU/tag.js',
  'https:\\\\mc.yandex.ru\\tag.js',
  'ht\ttps://mc.yan\ndex.ru/tag.js',
  'https://mc%2Eyandex.ru/tag.js',
  'https://mc.yandex.ru./tag.js',
  'https://mc.yandex.ru.:443/tag.js',
  'https://somebody@mc.yandex.ru/tag.js',
  'https:////mc.yandex.ru/tag.js',
  '//mc.yandex.ru/tag.js',
  '/\\mc.yandex.ru/tag.js',
  'https://mc。yandex.ru/tag.js',
];

test.each(spellings)('an address that is spelt otherwise is known all the same: %j', async (address) => {
  site.serve({ [`${host}/tag.js`]: scriptOf(push('tag')) });
  const held = async (tab: Page) => [
    await ran(tab),
    arrived(),
    await tab.evaluate('[...held].map(({ dataset }) => dataset.service)'),
  ];
  const tab = await site.visit(
    page(`<script>put(made('script', { src: ${JSON.stringify(address)} }))</script>`, { head }),
  );
  await banner(tab).waitFor();
  expect(await held(tab)).toEqual([[], [], ['yandex-metrica']]);
});
