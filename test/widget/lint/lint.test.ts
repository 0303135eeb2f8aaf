import { expect, test } from 'vitest';
import { lint, type Source } from '../../../widget/lint/lint.ts';

const loader = '<script src="/consent/inservice-consent.js"></script>';
const registry = {
  version: 1,
  policyUrl: '/privacy',
  editions: [{ id: '1', published: { 'shop.example': '2026-01-01' }, kind: 'material' }],
  services: [
    { id: 'shop', name: 'Shop', purposes: ['necessary'], urls: ['fonts.example'], items: [{ name: 'cart' }] },
    { id: 'chat', name: 'Chat', purposes: ['personalization', 'quality'], urls: ['chat.example'] },
  ],
};

/** Findings in a page as `line:column rule`. The page's second line holds the markup. */
const found = (body: string, { head = loader, ...rest }: Partial<Source> & { readonly head?: string } = {}) => {
  const text = `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>\n${body}\n</body></html>`;
  return lint({ file: 'page.html', text, kind: 'page', ...rest });
};
const places = (...given: Parameters<typeof found>) =>
  found(...given).map(({ line, column, rule }) => `${line}:${column} ${rule}`);

/** What is found in the second line, and at which column unless the first. */
const mistakes: readonly (readonly [what: string, markup: string, rule: string, column?: number])[] = [
  [
    'a script of a known service',
    '<script async src="https://mc.yandex.ru/metrika/tag.js"></script>',
    'ungated-service',
  ],
  ['a frame of a known service', '<iframe src="//www.youtube.com/embed/1"></iframe>', 'ungated-service'],
  ['a picture among several', '<img srcset="/a.png 1x, https://www.facebook.com/tr?x 2x">', 'ungated-service'],
  ['an early connection', '<link rel="preconnect" href="https://mc.yandex.ru">', 'ungated-service'],
  ['a style sheet from elsewhere', '<link rel="stylesheet" href="https://cdn.example/a.css">', 'third-party'],
  ['a script from elsewhere', '<script src="https://cdn.example/a.js"></script>', 'third-party'],
  ['an object from elsewhere', '<object data="https://cdn.example/a.svg"></object>', 'third-party'],
  ['what a template will bring', '<template><img src="https://cdn.example/a.png"></template>', 'third-party', 11],
  ['a pixel without scripts', '<noscript><img src="https://mc.yandex.ru/watch/1"></noscript>', 'noscript-pixel', 11],
  ['a vendor’s snippet', '<script>load("https://mc.yandex.ru/metrika/tag.js")</script>', 'inline-service', 15],
  ['a cookie nobody declares', '<script>document.cookie = "mine=1; path=/"</script>', 'undeclared-item', 9],
  ['a key nobody declares', '<script>localStorage.setItem("mine", 1)</script>', 'undeclared-item', 9],
  ['a key by its property', '<script>sessionStorage.mine = 1</script>', 'undeclared-item', 9],
  ['a key in brackets', "<script>localStorage['mine'] = 1</script>", 'undeclared-item', 9],
  ['a database nobody declares', '<script>indexedDB.open("mine")</script>', 'undeclared-item', 9],
  ['a cache nobody declares', '<script>caches.open("mine")</script>', 'undeclared-item', 9],
  ['a declared cookie that needs a grant', '<script>document.cookie = `_ga=1`</script>', 'ungated-item', 9],
  ['a purpose that does not exist', '<iframe data-purpose="analytics" data-src="/a"></iframe>', 'unknown-purpose'],
  ['an empty purpose', '<iframe data-purpose=" " data-src="/a"></iframe>', 'missing-purpose'],
  [
    'a service nobody knows',
    '<iframe data-purpose="quality" data-service="hotjat" data-src="/a"></iframe>',
    'unknown-service',
  ],
  ['too small a purpose', '<img data-purpose="statistics" data-src="https://www.facebook.com/tr">', 'narrow-purpose'],
  ['a marked frame that loads', '<iframe data-purpose="quality" src="/a"></iframe>', 'live-attribute'],
  [
    'a part of a marked picture that loads',
    '<picture data-purpose="quality"><img src="/a.png"></picture>',
    'live-attribute',
    33,
  ],
  ['a marked script that runs', '<script data-purpose="quality">go()</script>', 'live-script'],
  ['a second drop-in', loader, 'loader-twice'],
  ['a registry behind the drop-in', registryTag(registry), 'registry-late'],
  ['a button that does nothing', '<button data-consent="settings">Cookies</button>', 'unknown-action'],
  [
    'a tag marked for Cookiebot',
    '<script type="text/plain" data-cookieconsent="statistics">go()</script>',
    'foreign-markup',
  ],
  [
    'a tag marked for vanilla-cookieconsent',
    '<script type="text/plain" data-category="analytics">go()</script>',
    'foreign-markup',
  ],
  [
    'a tag marked for OneTrust',
    '<script type="text/plain" class="optanon-category-C0004">go()</script>',
    'foreign-markup',
  ],
  ['a style from elsewhere', '<style>@import "https://fonts.example.com/a.css";</style>', 'third-party', 8],
  ['a picture in an attribute', '<p style="background: url(//mc.yandex.ru/watch/1)">', 'third-party'],
  [
    'a style behind what looks like a comment',
    '<style>a{b:"/*"} c{background:url(https://mc.yandex.ru/z)} /* end */</style>',
    'third-party',
    31,
  ],
  ['a frame with a live document', '<iframe data-purpose="quality" srcdoc="x"></iframe>', 'live-attribute'],
  ['a document in a frame', '<iframe srcdoc="<img src=//cdn.example/a.png>"></iframe>', 'third-party'],
  ['a handler', '<p onclick="new Image().src=\'https://mc.yandex.ru/watch/1\'">', 'inline-service'],
  ['a tag marked for Klaro', '<script type="text/plain" data-name="matomo">go()</script>', 'foreign-markup'],
];

test.each(mistakes.map(([what, markup, rule, column = 1]) => [what, markup, `2:${column} ${rule}`] as const))(
  '%s is found',
  (_what, markup, place) => {
    expect(places(markup)).toEqual([place]);
  },
);

test.each([
  ['without', {}, '', ['1:50 policy-missing']],
  ['with', { policyUrl: '/privacy' }, '', []],
  ['on the tag with', {}, ' data-policy-url="/privacy"', []],
])('another site %s a policy of its own', (_what, more, option, expected) => {
  const { policyUrl: _, ...rest } = registry;
  const text = JSON.stringify({ ...rest, ...more });
  expect(places('', { head: loader.replace(' src', `${option} src`), registry: text })).toEqual(expected);
});

test('a site of inService needs no other policy', () => {
  const editions = [{ id: '1', published: { 'inservice.com': '2026-01-01' }, kind: 'material' }];
  const { policyUrl: _, ...rest } = registry;
  expect(places('', { registry: JSON.stringify({ ...rest, editions }) })).toEqual([]);
});

test('what stands behind ten thousand open tags is found', () => {
  expect(places(`${'<div>'.repeat(10_000)}<img src="//cdn.example/a.png">`)).toEqual(['2:50001 third-party']);
});

test('each write of a minified script is judged on its own', () => {
  const script = `<script>document.cookie='one=1';document.cookie="cart=1";document.cookie=\`two=1\`;document.cookie='gone=; max-age=0'</script>`;
  expect(places(script, { head: registryTag(registry) + loader })).toEqual([
    '2:9 undeclared-item',
    '2:58 undeclared-item',
  ]);
});

test('a marked drop-in is not told to wait', () => {
  const head = loader.replace(' src', ' data-purpose="statistics" src');
  expect(places('', { head })).toEqual(['1:50 unknown-option']);
});

function registryTag(value: unknown): string {
  return `<script type="application/json" data-inservice-registry>${JSON.stringify(value)}</script>`;
}

test.each([
  ['no drop-in', '', '1:22 loader-missing'],
  ['a drop-in that waits', loader.replace(' src', ' async src'), '1:50 loader-deferred'],
  ['a drop-in as a module', loader.replace(' src', ' type="module" src'), '1:50 loader-deferred'],
  ['a script before the drop-in', `<script>1</script>${loader}`, '1:68 loader-not-first'],
  ['a style sheet before the drop-in', `<link rel="stylesheet" href="/a.css">${loader}`, '1:87 loader-not-first'],
  ['an option it does not have', loader.replace(' src', ' data-language="kk" src'), '1:50 unknown-option'],
  ['a value it does not take', loader.replace(' src', ' data-layout="popup" src'), '1:50 unknown-option'],
  [
    'a registry that is elsewhere',
    loader.replace(' src', ' data-registry="/consent.json" src'),
    '1:50 registry-unread',
  ],
])('%s is found', (_what, head, place) => {
  expect(places('', { head })).toEqual([place]);
});

test('a drop-in outside of the head is found', () => {
  expect(places(loader, { head: '' })).toEqual(['2:1 loader-not-first']);
});

test('a faulty registry is found at its field, and judges nothing', () => {
  const text = `<script type="application/json" data-inservice-registry>\n{ "version": 1,\n  "services": [{ "id": "a", "name": "A", "purposes": ["ads"] }],\n  "editions": [{ "id": "1", "published": { "a": "2026-01-01" }, "kind": "material" }] }</script>`;
  expect(places('', { head: text + loader })).toEqual(['3:55 registry-fault']);
});

test.each([
  ['no JSON', '{\n  "version": 1,\n  oops', '3:3'],
  ['cut short', '{\n  "version": 1', '2:15'],
  ['an unknown field', JSON.stringify({ ...registry, colour: 1 }, null, 2), '41:3'],
  ['a missing field', '{\n  "version": 1, "services": [] }', '1:1'],
])('a registry of its own with %s is found at its place', (_what, text, place) => {
  const findings = lint({ file: 'consent.json', text, kind: 'registry' });
  expect(findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([`${place} registry-fault`]);
});

test('nothing is found where all is well', () => {
  const body = `
<script type="text/plain" data-purpose="statistics" data-service="yandex-metrica" data-src="https://mc.yandex.ru/metrika/tag.js"></script>
<script type="text/plain" data-purpose="statistics" data-service="yandex-metrica">ym(1, 'init'); document.cookie = '_ym_uid=1'</script>
<iframe data-purpose="advertising" data-service="youtube" data-src="https://www.youtube.com/embed/1"></iframe>
<iframe data-purpose="quality personalization" data-src="https://chat.example/widget"></iframe>
<picture data-purpose="quality"><img data-src="/a.png"></picture>
<link rel="stylesheet" href="https://fonts.example/a.css">
<link rel="canonical" href="https://cdn.example/">
<a href="https://www.youtube.com/">YouTube</a>
<img src="https://static.shop.example/a.png"><img src="data:,">
<script>document.cookie = 'old=; max-age=0'; localStorage.setItem('cart', 1); const x = localStorage.length === 0</script>
<script type="application/ld+json">{ "url": "https://mc.yandex.ru/" }</script>
<button data-consent="preferences">Cookies</button>`;
  expect(found(body, { head: registryTag(registry) + loader, address: 'https://www.shop.example/' })).toEqual([]);
});

test('a piece of a page needs no drop-in', () => {
  expect(lint({ file: 'piece.html', text: '<p>Hello</p>', kind: 'page' })).toEqual([]);
});

test('a bundle may bring the drop-in', () => {
  expect(places('', { head: '<script type="module">import { consent } from "inservice-consent"</script>' })).toEqual(
    [],
  );
});

test('a long tag is cut where it is mentioned, and whole where it is put right', () => {
  const address = `https://mc.yandex.ru/${'a'.repeat(200)}`;
  const [finding] = found(`<iframe src="${address}"></iframe>`);
  expect([finding?.message.includes(address), finding?.fix.includes(address)]).toEqual([false, true]);
});

test('a service that only the extension explains is named', () => {
  const [tag, item] = found(
    '<script src="https://code.jivosite.com/widget/1"></script><script>localStorage.setItem("jv_visits_count_1", 1)</script>',
  );
  expect([tag?.message, tag?.fix, item?.message]).toEqual([
    '<script src="https://code.jivosite.com/widget/1"> belongs to Jivo, which the drop-in does not hold by itself.',
    '<script type="text/plain" data-purpose="personalization" data-src="https://code.jivosite.com/widget/1">, or declare it in your registry with "urls": ["code.jivosite.com"].',
    'The storage key "jv_visits_count_1" is written here, and nothing declares it; it looks like one of Jivo.',
  ]);
});

test('a finding says what to write instead', () => {
  const [finding] = found('<script async src="https://mc.yandex.ru/metrika/tag.js"></script>');
  expect([finding?.message, finding?.fix]).toEqual([
    '<script async src="https://mc.yandex.ru/metrika/tag.js"> belongs to Яндекс Метрика and needs statistics. Unmarked, it is held as it is, but the browser may have sent its request before.',
    '<script type="text/plain" data-purpose="statistics" data-service="yandex-metrica" async data-src="https://mc.yandex.ru/metrika/tag.js">',
  ]);
});

test.each([
  ['<iframe data-purpose="marketing" data-src="/a"></iframe>', 'data-purpose="advertising"'],
  ['<iframe data-purpose="statistic" data-src="/a"></iframe>', 'data-purpose="statistics"'],
  ['<iframe data-purpose="quality" data-service="hotjat" data-src="/a"></iframe>', 'data-service="hotjar"'],
  ['<button data-consent="deny">No</button>', 'data-consent="preferences" or "grant-all" or "deny-all" or "withdraw"'],
  [
    '<script type="text/plain" data-category="analytics" src="/a.js"></script>',
    '<script type="text/plain" data-purpose="statistics" data-src="/a.js">, as docs/guides/moving.md explains.',
  ],
])('%s is told to be %s', (markup, fix) => {
  expect(found(markup).map((finding) => finding.fix)).toEqual([fix]);
});
