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

test('what the browser refuses is not set, and stops nobody', async () => {
  const refusing = cookieWriter({
    getAll: async () => [],
    set: async () => {
      throw new Error('Failed to parse or set cookie named "c".');
    },
  });
  const line = wanted('c=1; Domain=other.test');
  expect(await refusing.write(line, { url, store: undefined, by: 'response' })).toBe(false);
});

test('a cookie that is not Secure comes back beside a Secure one of its name, too', async () => {
  const asked: string[] = [];
  const writer = cookieWriter({
    getAll: async () => [],
    // At a plain address, browsers leave Secure cookies alone.
    set: async ({ url: at, ...cookie }: { url: string }) => {
      asked.push(at);
      if (at.startsWith('http:')) throw new Error('Failed to parse or set cookie named "d".');
      return cookie as never;
    },
  });
  const cookie = { kind: 'cookie', name: 'd', host: 'inservice.ru', hostOnly: true, path: '/x', store: '0' } as const;
  const rest = { partition: undefined, bytes: 2, expires: undefined, httpOnly: false, sameSite: 'unset' } as const;
  expect([await writer.restore({ ...cookie, ...rest, secure: false }, '1'), asked]).toEqual([
    true,
    ['http://inservice.ru/x', 'https://inservice.ru/x'],
  ]);
});
