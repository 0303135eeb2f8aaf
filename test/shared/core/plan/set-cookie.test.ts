import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isForHost, readSetCookie } from '../../../../shared/core/plan/set-cookie.ts';

const now = Date.parse('2026-06-01T12:00:00Z');
const read = (line: string, pathname = '/') => readSetCookie(line, { pathname }, now);
const plain = { path: '/', secure: false, httpOnly: false, sameSite: 'unset', partitioned: false };

test.each([
  ['a pair alone', 'a=b', { name: 'a', value: 'b', ...plain }],
  ['a value with an equals sign', 'a=b=c', { name: 'a', value: 'b=c', ...plain }],
  ['a pair without a name', 'b', { name: '', value: 'b', ...plain }],
  [
    'every attribute, whatever its case',
    'a = b ; DOMAIN=.Inservice.ru; Path=/x; Max-Age=60; secure; HttpOnly; samesite=NONE; Partitioned',
    {
      name: 'a',
      value: 'b',
      domain: 'inservice.ru',
      path: '/x',
      expires: now + 60_000,
      secure: true,
      httpOnly: true,
      sameSite: 'none',
      partitioned: true,
    },
  ],
  [
    'Max-Age before Expires',
    'a=b; expires=Thu, 01 Jan 1970 00:00:00 GMT; max-age=1',
    {
      name: 'a',
      value: 'b',
      ...plain,
      expires: now + 1000,
    },
  ],
  ['a path longer than an attribute may be', `a=b; path=/${'x'.repeat(1024)}`, { name: 'a', value: 'b', ...plain }],
  ['the last of two paths', 'a=b; path=/x; path=/y', { name: 'a', value: 'b', ...plain, path: '/y' }],
  ['a lifetime that is over', 'a=; max-age=0', { name: 'a', value: '', ...plain, expires: 1 }],
  ['a date that is none', 'a=b; expires=soon', { name: 'a', value: 'b', ...plain }],
])('reads %s', (_what, line, cookie) => {
  expect(read(line)).toEqual(cookie);
});

test.each([
  ['/', '/'],
  ['/a', '/'],
  ['/a/', '/a'],
  ['/a/b?c', '/a'],
])('without a path, a cookie of %s is for %s', (pathname, path) => {
  expect(read('a=b', pathname).path).toBe(path);
});

test('reads whatever there is without an exception', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (line, path) => read(line, path).path.length > 0));
});

test.each([
  ['_a=1', true],
  ['_a=1; Domain=lk.inservice.ru', true],
  ['_a=1; Domain=.inservice.ru', true],
  ['_a=1; Domain=a.lk.inservice.ru', false],
  ['_a=1; Domain=other.inservice.ru', false],
  ['_a=1; Domain=service.ru', false],
  ['_a=1; Domain=evil.ru', false],
])('at lk.inservice.ru, a browser takes %s: %s', (line, takes) => {
  expect(isForHost(readSetCookie(line, { pathname: '/' }, 0), 'lk.inservice.ru')).toBe(takes);
});

test('only spaces and tabs are stripped, as browsers do: what the language takes for white space belongs to the cookie', () => {
  const read = readSetCookie(
    '\t _ga\u00a0=\u00a01\u00a0 ; Path=/x\u00a0;\u00a0HttpOnly ; Secure\t',
    { pathname: '/' },
    0,
  );
  expect([read.name, read.value, read.path, read.httpOnly, read.secure]).toEqual([
    '_ga\u00a0',
    '\u00a01\u00a0',
    '/x\u00a0',
    false,
    true,
  ]);
});
