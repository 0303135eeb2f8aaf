import { expect, test } from 'vitest';
import { asking } from '../../../extension/control/asking.ts';
import type { Jar } from '../../../extension/control/passing.ts';
import { deskEdge } from '../../../extension/edges/desk.ts';
import type { Entry } from '../../../extension/edges/entry-writer.ts';
import type { Handling } from '../../../shared/core/plan/handling.ts';
import { storageArea } from '../../support/storage-area.ts';

const url = 'https://inservice.ru/page';
const place = { url, tab: 7, frame: 0, top: url, store: undefined };
const write = { kind: 'cookie', name: '_ga', handling: 'ask', text: '_ga=1; Path=/', times: 1 } as const;

/**
 * A background that handles statistics so, where something is chosen; `waits`: as in Firefox. `around`: what the
 * browser tells of a frame; meanwhile, `later` becomes the handling.
 */
function background(
  statistics: Handling | undefined,
  { waits = false, around, later }: { waits?: boolean; around?: readonly string[]; later?: Handling } = {},
) {
  let handling = statistics;
  const written: { readonly name: string; readonly jar: Jar }[] = [];
  const entered: Entry[] = [];
  const desk = deskEdge(storageArea(), async () => undefined);
  const { hear, sift } = asking({
    handlings: {
      of: async () => handling && { purposes: { statistics: handling, advertising: 'block' }, names: new Map() },
    },
    registries: { of: async () => undefined, ofSite: async () => [] },
    desk,
    cookies: { erase: async () => undefined, storeOf: async () => '0' },
    around: async () => {
      handling = later ?? handling;
      return around;
    },
    writer: {
      write: async ({ name }, jar) => written.push({ name, jar }) > 0,
      restore: async () => true,
    },
    entries: { write: async (entry) => entered.push(entry) > 0 },
    waits,
    clock: () => 0,
  });
  const held = async () =>
    (await desk.read()).held.map(({ name, text, partition }) => ({ name, whole: text !== undefined, partition }));
  return { hear, sift, written, entered, held, stopped: async () => (await desk.read()).stopped };
}

const partitioned = '_ga=1; Path=/; Secure; SameSite=None; Partitioned';

test('a partitioned cookie is held for the page around the one that wants it', async () => {
  const around = { topLevelSite: 'https://other.test', hasCrossSiteAncestor: true };
  const { hear, sift, held } = background('ask', { around: ['https://inservice.ru', 'https://www.other.test'] });
  const frame = { ...place, frame: 3, top: undefined };
  await hear({ ...frame, writes: [{ ...write, text: partitioned }], more: 0 });
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
  await hear({ ...place, writes: [write, entry], more: 0 });
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
    more: 0,
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
    more: 0,
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
    await hear({ ...place, frame: 3, writes: [write, inside], more: 0 });
    expect(written.map(({ name }) => name)).toEqual(names);
  },
);

test('in Firefox, too, nothing goes from a frame into the jar of all pages', async () => {
  const { hear, written } = background('allow', { waits: true });
  await hear({ ...place, frame: 3, writes: [write], more: 0 });
  expect(written).toEqual([]);
});

test('the choice of now counts, though the browser took its time to tell where a frame is', async () => {
  const { hear, sift, written, held } = background('allow', { around: ['https://inservice.ru'], later: 'block' });
  await hear({ ...place, frame: 3, writes: [{ ...write, text: partitioned }], more: 0 });
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
