import { expect, test } from 'vitest';
import { background, partitioned, place, stands, url, write } from '../../support/asking.ts';

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

test('a cookie of a frame whose page nobody knows is held without its value, for the page to try again', async () => {
  const { sift, held } = background('ask');
  await sift({ ...place, frame: 3, top: undefined, lines: [partitioned] });
  expect(await held()).toEqual([{ name: '_ga', whole: false, partition: undefined }]);
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

test('a cookie that came past the rules goes from the jar, unless it was there before', async () => {
  const { notice, erased } = background('ask');
  await notice({ ...stands, item: { ...stands.item, expires: 2000 } }, stands);
  expect(erased).toEqual([]);
  await notice({ ...stands, value: '2' }, stands);
  expect(erased).toEqual(['_ga']);
});

test.each([
  ['ask', undefined, 2],
  ['ask', stands, 2],
  ['ask', undefined, 3],
  ['ask', stands, 3],
  ['block', stands, 2],
] as const)('of a name that comes in several times at once, no value stays: %s', async (handling, before, lines) => {
  const came = Array.from({ length: lines }, (_, at) => ({ ...stands, value: `tracked${at}` }));
  const { notice, jar } = background(handling, { jar: came.slice(-1) });
  for (const [at, cookie] of came.entries()) await notice(cookie, at ? came[at - 1] : before);
  expect(jar()).toEqual([]);
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

test('what would have been written again as it was, had it not been blocked, is no reason to let it in later', async () => {
  const { sift, notice, erased } = background('block', { jar: [stands] });
  await sift({ ...place, lines: ['_ga=1; Path=/; Max-Age=9'] });
  await notice(stands, undefined);
  expect(erased).toEqual(['_ga']);
});

test.each([
  ['as it was', {}, []],
  ['to stay, though it went with the browser', { expires: 9000 }, ['_ga']],
  ['for every connection to see', { secure: false }, ['_ga']],
  ['for other sites, too', { sameSite: 'lax' }, ['_ga']],
] as const)('of what was let by a moment ago, the same comes %s', async (_, more, names) => {
  const jar = [{ ...stands, item: { ...stands.item, expires: undefined, secure: true } }];
  const { sift, notice, erased } = background('ask', { jar, waits: true });
  await sift({ ...place, lines: ['_ga=1; Path=/; Secure'] });
  for (const one of jar) await notice({ ...one, item: { ...one.item, ...more } }, undefined);
  expect(erased).toEqual(names);
});

test('what was let by a moment ago and has gone since is new when it comes again', async () => {
  const { sift, notice, gone, erased } = background('ask', { jar: [stands], waits: true });
  await sift({ ...place, lines: ['_ga=1; Path=/; Max-Age=9'] });
  await notice(stands, undefined);
  expect(erased).toEqual([]);
  gone(stands);
  await notice(stands, undefined);
  expect(erased).toEqual(['_ga']);
});

test.each([
  ['a script, that takes it away', 'hear', '_ga=; Domain=inservice.ru; Path=/; Max-Age=0', 'taken'],
  ['a script, that writes another', 'hear', '_ga=EVIL; Domain=inservice.ru; Path=/', 'writes'],
  ['a response, that takes it away', 'sift', '_ga=; Domain=inservice.ru; Path=/; Max-Age=0', 'taken'],
  ['a response, that sets another', 'sift', '_ga=EVIL; Domain=inservice.ru; Path=/', 'writes'],
] as const)('of what waits, nothing changes by another site: %s', async (_, by, text, how) => {
  const { hear, sift, places } = background('ask');
  await sift({ ...place, lines: ['_ga=1; Domain=inservice.ru; Path=/'] });
  const evil = { ...place, url: 'https://evil.test/', top: 'https://evil.test/' };
  if (by === 'hear') await hear({ ...evil, writes: [], [how]: [{ ...write, text }] });
  else await sift({ ...evil, lines: [text, '_gid=1; Domain=other.evil.test'] });
  expect(await places()).toEqual([['.inservice.ru/', '_ga=1; Domain=inservice.ru; Path=/']]);
});

test('two sites below one ending have rows of their own', async () => {
  const { sift, places } = background('ask');
  for (const host of ['inservice.ru', 'evil.ru'])
    await sift({ ...place, url: `https://${host}/`, lines: [`_ga=${host}; Domain=ru; Path=/`] });
  expect((await places()).map(([, text]) => text?.slice(0, 9))).toEqual(['_ga=inser', '_ga=evil.']);
});
