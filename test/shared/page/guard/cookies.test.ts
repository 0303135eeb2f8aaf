import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cookieNameOf, expires } from '../../../../shared/page/guard/cookies.ts';
import { hostile } from '../../../support/arbitraries.ts';

const now = Date.parse('2026-06-01T00:00:00Z');

test.each([
  ['_ga=1; path=/', '_ga'],
  [' _ga = 1', '_ga'],
  ['=value', ''],
  ['nameless', ''],
  ['nameless; a=b', ''],
  ['a=b=c', 'a'],
  ['', ''],
])('%j sets the cookie %j', (text, name) => {
  expect(cookieNameOf(text)).toBe(name);
});

test.each([
  ['a=1', false],
  ['a=1; Max-Age=0', true],
  ['a=1; max-age=-1; path=/', true],
  ['a=1; MAX-AGE = 60', false],
  ['a=1; expires=Thu, 01 Jan 1970 00:00:00 GMT', true],
  ['a=1; expires=Fri, 01 Jan 2100 00:00:00 GMT', false],
  ['a=1; expires=whenever', false],
  ['a=1; expires=0', false],
  ['a=1; expires=1970-01-01T00:00:00Z', false],
  ['a=1; expires=Thu, 01-Jan-70 00:00:01 GMT', true],
  ['a=1; path=/; expires=Thu Jan 01 1970 00:00:00 GMT+0000', true],
  ['a=1; expires=Thu, 01 Jan 1970 00:00:00 GMT; max-age=60', false],
  ['a=max-age=0', false],
])('%j takes away: %j', (text, gone) => {
  expect(expires(text, now)).toBe(gone);
});

test('a text without end is no date', () => {
  expect(expires(`a=1; expires=${'a'.repeat(100_000)}`, now)).toBe(false);
});

test('both are total over hostile text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect([typeof cookieNameOf(text), typeof expires(text, now)]).toEqual(['string', 'boolean']);
    }),
  );
});
