import { expect, test } from 'vitest';
import { cookieWriter } from '../../../extension/edges/cookie-writer.ts';
import { readSetCookie } from '../../../shared/core/plan/set-cookie.ts';

const url = 'https://inservice.ru/';

/** A jar with one cookie that scripts may not see. @returns what was set */
function jar() {
  const set: object[] = [];
  const hidden = { name: 'a', path: '/', hostOnly: true, httpOnly: true };
  const writer = cookieWriter({
    getAll: async ({ name }: { name?: string }) => (name === 'a' ? [hidden] : []),
    set: async (details: object) => set.push(details) > 0,
  } as never);
  return { writer, set };
}

const wanted = (line: string) => readSetCookie(line, { pathname: '/' }, 0);

test.each([
  ['by a script', 'a=1', 'script', false],
  ['by a script, on another path', 'a=1; Path=/x', 'script', true],
  ['by a response', 'a=1', 'response', true],
] as const)('the place of a cookie that scripts may not see is taken %s: %j', async (_, line, by, isTaken) => {
  const { writer, set } = jar();
  expect([await writer.write(wanted(line), { url, store: undefined, by }), set.length]).toEqual([
    isTaken,
    Number(isTaken),
  ]);
});

test('a partitioned cookie is set in its partition, and nowhere while that is not known', async () => {
  const { writer, set } = jar();
  const line = wanted('b=1; Secure; SameSite=None; Partitioned');
  const partition = { topLevelSite: 'https://other.test', hasCrossSiteAncestor: true };
  expect(await writer.write(line, { url, store: undefined, by: 'response' })).toBe(false);
  expect(await writer.write(line, { url, store: undefined, partition, by: 'response' })).toBe(true);
  expect(set).toEqual([expect.objectContaining({ name: 'b', partitionKey: partition })]);
});
