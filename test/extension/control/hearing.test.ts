import { expect, test } from 'vitest';
import { background, partitioned, place, stands, url, write } from '../../support/asking.ts';

test('what the person has allowed since the page opened is stored at once', async () => {
  const { hear, written, entered, held } = background('allow');
  const entry = { kind: 'local-storage', name: '_ym_uid', handling: 'ask', text: 'x', times: 1 } as const;
  await hear({ ...place, writes: [write, entry] });
  expect([written, entered, await held()]).toEqual([
    [{ name: '_ga', jar: { url, store: '0', by: 'script' } }],
    [
      {
        origin: 'https://inservice.ru',
        area: 'localStorage',
        name: '_ym_uid',
        value: 'x',
        tab: 7,
        frame: 0,
        store: '0',
      },
    ],
    [],
  ]);
});

test('a report whose cookie is another than it says is counted and no more', async () => {
  const { hear, written, held } = background('allow');
  await hear({
    ...place,
    writes: [
      { ...write, name: 'plain' },
      { ...write, text: '_ga=1; HttpOnly' },
    ],
  });
  expect([written, await held()]).toEqual([[], []]);
});

test('where nothing is chosen, a report stores nothing, asks nothing and counts nothing', async () => {
  const { hear, written, entered, held, stopped } = background(undefined);
  const entry = { kind: 'local-storage', name: '_ym_uid', handling: 'ask', text: 'x', times: 1 } as const;
  await hear({ ...place, writes: [write, entry], more: 5 });
  expect([written, entered, await held(), await stopped()]).toEqual([[], [], [], {}]);
});

test('what is reported as blocked is not stored, though it is allowed by now', async () => {
  const { hear, written, entered } = background('allow');
  const entry = { kind: 'local-storage', name: '_ym_uid', text: 'x', times: 1 } as const;
  await hear({
    ...place,
    writes: [
      { ...write, handling: 'block' },
      { ...entry, handling: 'block' },
    ],
  });
  expect([written, entered]).toEqual([[], []]);
});

test.each([
  ['its own site', ['https://www.inservice.ru', 'https://inservice.ru'], ['_ga', '_gid']],
  ['another site', ['https://other.test'], ['_gid']],
  ['its own site around another one', ['https://other.test', 'https://inservice.ru'], ['_gid']],
  ['pages that nobody tells', undefined, []],
] as const)(
  'of what a frame in %s reports as held and is allowed by now, so much is stored',
  async (_, around, names) => {
    const { hear, written } = background('allow', around && { around });
    const inside = { ...write, name: '_gid', text: partitioned.replace('_ga', '_gid') };
    await hear({ ...place, frame: 3, writes: [write, inside] });
    expect(written.map(({ name }) => name)).toEqual(names);
  },
);

test('in Firefox, too, nothing goes from a frame into the jar of all pages', async () => {
  const { hear, written } = background('allow', { waits: true });
  await hear({ ...place, frame: 3, writes: [write] });
  expect(written).toEqual([]);
});

test.each([
  ['is there with this value', {}, '_ga=1; Path=/', []],
  ['is there and shall only last longer', {}, '_ga=1; Path=/; Max-Age=9999', []],
  ['has another value', {}, '_ga=2; Path=/', ['_ga']],
  ['would stay though it goes with the browser now', { expires: undefined }, '_ga=1; Path=/; Max-Age=9', ['_ga']],
  ['lies on another path', { path: '/page' }, '_ga=1; Path=/', ['_ga']],
  ['is one for the whole domain', { hostOnly: false }, '_ga=1; Path=/', ['_ga']],
  ['is another with its attributes', {}, '_ga=1; Path=/; Secure; SameSite=None', ['_ga']],
  ['is hidden from scripts', { httpOnly: true }, '_ga=1; Path=/', ['_ga']],
  ['lies in a partition', { partition: { topLevelSite: 'https://other.test' } }, '_ga=1; Path=/', ['_ga']],
])(
  'about a cookie that %s, so much is asked, and nothing is written unasked but what is there',
  async (_, more, text, names) => {
    const jar = [{ ...stands, item: { ...stands.item, ...more } }];
    const { hear, held, written } = background('ask', { jar });
    await hear({ ...place, writes: [{ ...write, text }] });
    expect([(await held()).map(({ name }) => name), written.length]).toEqual([names, 1 - names.length]);
  },
);

test('what lies on another path or for another domain is another row; a later value takes the place of the former', async () => {
  const { hear, places } = background('ask');
  const entry = { ...write, kind: 'local-storage', text: 'entry' } as const;
  const writes = ['/', '/x', '/; Domain=inservice.ru', '/'].map((end, at) => ({
    ...write,
    text: `_ga=${at}; Path=${end}`,
  }));
  await hear({ ...place, writes: [...writes, entry] });
  await hear({ ...place, frame: 3, top: 'https://other.test/', writes: [entry] });
  expect(await places()).toEqual([
    ['inservice.ru/x', '_ga=1; Path=/x'],
    ['.inservice.ru/', '_ga=2; Path=/; Domain=inservice.ru'],
    ['inservice.ru/', '_ga=3; Path=/'],
    ['https://inservice.ru', 'entry'],
    ['https://inservice.ru other.test', 'entry'],
  ]);
});

test.each([
  ['block', ['_ym_uid', '_ym_d'], [], { 'inservice.ru': 2 }],
  ['ask', ['_ym_uid', '_ym_d'], ['_ym_uid', '_ym_d'], {}],
  ['allow', [], [], {}],
] as const)(
  'what came past the guard goes, unless the extension has put it there: %s',
  async (handling, names, waiting, counted) => {
    const { ours, hear, erased, held, stopped } = background(handling);
    await ours.add({ origin: 'https://inservice.ru', area: 'localStorage' }, [['_ymab_param', 'own']]);
    const came = [
      { kind: 'local-storage', name: '_ym_uid', text: '1' },
      { kind: 'session-storage', name: '_ym_d' },
      { kind: 'local-storage', name: '_ymab_param', text: 'own' },
      { kind: 'local-storage', name: 'plain', text: '1' },
    ] as const;
    await hear({ ...place, came: [...came], writes: [] });
    expect([erased, (await held()).map(({ name }) => name), await stopped()]).toEqual([names, waiting, counted]);
  },
);

test('what the extension has put there is no longer its own once another value had to go', async () => {
  const { ours, hear, erased } = background('block');
  await ours.add({ origin: 'https://inservice.ru', area: 'localStorage' }, [['_ym_uid', '1']]);
  const came = (text: string) => [{ kind: 'local-storage', name: '_ym_uid', text }] as const;
  for (const text of ['1', '2', '1']) await hear({ ...place, came: [...came(text)], writes: [] });
  expect(erased).toEqual(['_ym_uid', '_ym_uid']);
});

test('a cookie that a response hides from scripts waits on, whatever a script writes or takes away in its place', async () => {
  const { sift, hear, places, stopped } = background('ask');
  const hidden = '_ga=1; Path=/; HttpOnly';
  await sift({ ...place, lines: [hidden, '_gid=1; Path=/'] });
  const away = ['_ga', '_gid'].map((name) => ({ ...write, name, text: `${name}=; Path=/; Max-Age=0` }));
  await hear({ ...place, taken: away, writes: [{ ...write, text: '_ga=2; Path=/' }] });
  expect([await places(), await stopped()]).toEqual([[['inservice.ru/', hidden]], { 'inservice.ru': 1 }]);
});
