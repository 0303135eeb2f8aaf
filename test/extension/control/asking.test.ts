import { expect, test } from 'vitest';
import { asking } from '../../../extension/control/asking.ts';
import { type Jar, printOfEntry } from '../../../extension/control/passing.ts';
import { recent } from '../../../extension/control/recent.ts';
import type { ReadCookie } from '../../../extension/edges/cookies.ts';
import { deskEdge } from '../../../extension/edges/desk.ts';
import type { Entry } from '../../../extension/edges/entry-writer.ts';
import type { Handling } from '../../../shared/core/plan/handling.ts';
import { storageArea } from '../../support/storage-area.ts';
import { cookie } from '../../support/stored.ts';

const url = 'https://inservice.ru/page';
const place = { url, tab: 7, frame: 0, top: url, store: undefined, taken: [], came: [], more: 0 };
const write = { kind: 'cookie', name: '_ga', handling: 'ask', text: '_ga=1; Path=/', times: 1 } as const;

/**
 * A background that handles statistics so, where something is chosen; `waits`: as in Firefox. `around`: what the
 * browser tells of a frame; meanwhile, `later` becomes the handling.
 */
function background(
  statistics: Handling | undefined,
  {
    waits = false,
    around,
    later,
    jar = [],
  }: { waits?: boolean; around?: readonly string[]; later?: Handling; jar?: readonly ReadCookie[] } = {},
) {
  let handling = statistics;
  const written: { readonly name: string; readonly jar: Jar }[] = [];
  const entered: Entry[] = [];
  const erased: string[] = [];
  const restored: string[] = [];
  const own = recent(() => 1);
  const desk = deskEdge(storageArea(), async () => undefined);
  const { hear, sift, notice } = asking({
    handlings: {
      of: async () => handling && { purposes: { statistics: handling, advertising: 'block' }, names: new Map() },
    },
    registries: { of: async () => undefined, ofSite: async () => [] },
    desk,
    cookies: {
      erase: async ({ name }) => void erased.push(name),
      storeOf: async () => '0',
      inStore: async () => jar,
    },
    around: async () => {
      handling = later ?? handling;
      return around;
    },
    writer: {
      write: async ({ name }, jar) => written.push({ name, jar }) > 0,
      restore: async ({ name }, value) => restored.push(`${name}=${value}`) > 0,
    },
    entries: {
      write: async (entry) => entered.push(entry) > 0,
      takeBack: async ({ name }) => erased.push(name) > 0,
    },
    own,
    waits,
    clock: () => 1,
  });
  const held = async () =>
    (await desk.read()).held.map(({ name, text, partition }) => ({ name, whole: text !== undefined, partition }));
  const places = async () => (await desk.read()).held.map(({ id, text }) => [JSON.parse(id)[2], text]);
  return {
    own,
    hear,
    sift,
    notice,
    written,
    entered,
    erased,
    restored,
    held,
    places,
    stopped: async () => (await desk.read()).stopped,
  };
}

const partitioned = '_ga=1; Path=/; Secure; SameSite=None; Partitioned';

test('a partitioned cookie is held for the page around the one that wants it', async () => {
  const around = { topLevelSite: 'https://other.test', hasCrossSiteAncestor: true };
  const { hear, sift, held } = background('ask', { around: ['https://inservice.ru', 'https://www.other.test'] });
  const frame = { ...place, frame: 3, top: undefined };
  await hear({ ...frame, writes: [{ ...write, text: partitioned }] });
  await sift({ ...frame, lines: ['_gid=1; Path=/; Secure; SameSite=None; Partitioned', '_gat=1; Path=/'] });
  expect(await held()).toEqual([
    { name: '_ga', whole: true, partition: around },
    { name: '_gid', whole: true, partition: around },
    { name: '_gat', whole: true, partition: undefined },
  ]);
});

test('where the browser keeps apart all that is below another site, every cookie there is held for it', async () => {
  const { sift, held } = background('ask', { waits: true });
  await sift({ ...place, frame: 3, top: 'https://www.other.test/page', lines: ['_ga=1; Path=/'] });
  await sift({ ...place, lines: ['_gid=1; Path=/'] });
  expect(await held()).toEqual([
    { name: '_ga', whole: true, partition: { topLevelSite: 'https://other.test' } },
    { name: '_gid', whole: true, partition: undefined },
  ]);
});

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

test('a cookie of a frame whose page nobody knows is held without its value, for the page to try again', async () => {
  const { sift, held } = background('ask');
  await sift({ ...place, frame: 3, top: undefined, lines: [partitioned] });
  expect(await held()).toEqual([{ name: '_ga', whole: false, partition: undefined }]);
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

test('the choice of now counts, though the browser took its time to tell where a frame is', async () => {
  const { hear, sift, written, held } = background('allow', { around: ['https://inservice.ru'], later: 'block' });
  await hear({ ...place, frame: 3, writes: [{ ...write, text: partitioned }] });
  expect([written, await held(), await sift({ ...place, lines: ['_ga=1'] })]).toEqual([[], [], []]);
});

test.each([
  ['another site', 'https://www.other.test/page', { topLevelSite: 'https://other.test', hasCrossSiteAncestor: true }],
  ['its own site', url, undefined],
])('where only the top is told, a frame belongs there if that is %s: %s', async (_, top, partition) => {
  const { sift, held } = background('ask');
  await sift({ ...place, frame: 3, top, lines: [partitioned] });
  expect(await held()).toEqual([{ name: '_ga', whole: partition !== undefined, partition }]);
});

const beside = ['_ga=1; Path=/', 'other=1; Path=/', 'inside=1; Path=/; Secure; SameSite=None; Partitioned'];

test.each([
  ['the page itself', { ...place, lines: beside }, [], ['other', 'inside']],
  ['a part of an own page', { ...place, from: 'https://lk.inservice.ru', lines: beside }, [], ['other', 'inside']],
  ['a part of another site', { ...place, from: 'https://other.test', lines: beside }, [], ['inside']],
  ['a frame in another site', { ...place, frame: 3, lines: beside }, ['https://other.test'], ['inside']],
  [
    'a part of such a frame',
    { ...place, frame: 3, from: 'https://inservice.ru', lines: beside },
    ['https://other.test'],
    ['inside'],
  ],
  ['a worker', { ...place, tab: -1, frame: -1, from: 'https://inservice.ru', lines: beside }, undefined, ['other']],
  ['a response that signs in', { ...place, lines: [...beside, 'sid=1; Path=/'] }, [], []],
] as const)('of what the rules took off %s, so much is put back', async (_, response, around, names) => {
  const { sift, written } = background('block', around && { around });
  await sift(response);
  expect(written.map(({ name }) => name)).toEqual(names);
});

test('where the rules took nothing, what is blocked is counted as it leaves the jar, not before', async () => {
  const { sift, stopped } = background('block');
  await sift({ ...place, lines: ['_ga=1', 'inservice_session=1'] });
  expect(await stopped()).toEqual({});
});

const stands: ReadCookie = { item: cookie('_ga', { secure: false, sameSite: 'unset', expires: 1000 }), value: '1' };

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

test.each([
  [true, ['_ga=1; Path=/']],
  [false, []],
])('of a response, what is there already may pass: the browser waits, %s', async (waits, passing) => {
  const { sift, held, written } = background('ask', { jar: [stands], waits });
  const passed = await sift({ ...place, lines: ['_ga=1; Path=/', '_gid=1; Path=/'] });
  expect([passed.filter(() => waits), (await held()).map(({ name }) => name), written.map(({ name }) => name)]).toEqual(
    [passing, ['_gid'], waits ? [] : ['_ga']],
  );
});

test('a cookie that came past the rules goes from the jar, unless it was there before; the one that it overwrote comes back', async () => {
  const { notice, erased, restored, places } = background('ask');
  await notice({ ...stands, item: { ...stands.item, expires: 2000 } }, stands);
  expect([erased, restored]).toEqual([[], []]);
  await notice({ ...stands, value: '2' }, stands);
  await notice(stands, { ...stands, value: '2' });
  await notice({ ...stands, item: { ...stands.item, name: '_gid' } }, undefined);
  expect([erased, restored, (await places()).map(([, text]) => text.slice(0, 6))]).toEqual([
    ['_gid'],
    ['_ga=1'],
    ['_ga=2;', '_gid=1'],
  ]);
});

test('where it is blocked, a cookie that overwrote another goes, and nothing comes back', async () => {
  const { notice, erased, restored } = background('block');
  await notice({ ...stands, value: '2' }, stands);
  expect([erased, restored]).toEqual([['_ga'], []]);
});

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

test('what the page takes away itself waits no more; what it writes after that does', async () => {
  const { hear, sift, places } = background('ask');
  const entry = (name: string) => ({ ...write, kind: 'local-storage', name, text: name }) as const;
  const session = { ...entry('_ym_uid'), kind: 'session-storage' } as const;
  const lines = ['_ga=1; Path=/', '_ga=1; Path=/x', '_gid=1; Path=/'];
  await hear({
    ...place,
    writes: [
      ...lines.map((text) => ({ ...write, name: text.replace(/=.*/, ''), text })),
      entry('_ym_uid'),
      entry('_ym_d'),
      session,
    ],
  });
  await hear({
    ...place,
    taken: [
      { kind: 'local-storage', name: '_ym_d' },
      { ...write, text: '_ga=; Path=/; Max-Age=0' },
    ],
    writes: [],
  });
  await sift({ ...place, lines: ['_gid=; Path=/; Max-Age=0', 'inservice_session=1'] });
  expect((await places()).map(([, text]) => text)).toEqual(['_ga=1; Path=/x', '_ym_uid', '_ym_uid']);
  await hear({ ...place, taken: [{ kind: 'session-storage' }, { kind: 'local-storage' }], writes: [entry('_ym_d')] });
  expect((await places()).map(([, text]) => text)).toEqual(['_ga=1; Path=/x', '_ym_d']);
});

test.each([
  ['block', ['_ym_uid', '_ym_d'], [], { 'inservice.ru': 2 }],
  ['ask', ['_ym_uid', '_ym_d'], ['_ym_uid', '_ym_d'], {}],
  ['allow', [], [], {}],
] as const)(
  'what came past the guard goes, unless the extension has put it there: %s',
  async (handling, names, waiting, counted) => {
    const { own, hear, erased, held, stopped } = background(handling);
    own.add(printOfEntry('https://inservice.ru', 'localStorage', '_ymab_param', 'own'));
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
