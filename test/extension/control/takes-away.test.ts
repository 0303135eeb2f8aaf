import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takesAway } from '../../../extension/control/takes-away.ts';
import { readSetCookie } from '../../../shared/core/plan/set-cookie.ts';

const now = Date.parse('2026-06-01T00:00:00Z');

test.each([
  'a=; Max-Age=0',
  'a=; max-age=-1; path=/',
  'a=; expires=Thu, 01 Jan 1970 00:00:00 GMT',
  'a=; expires=Thu, 01-Jan-1970 00:00:01 GMT; path=/',
  'a=; expires=Thursday, 01-Jan-70 00:00:00 GMT',
  'a=; expires=Wed Dec 31 1969 16:00:00 GMT-0800 (PST)',
  `a=; max-age=0; path=/${'x'.repeat(900)}`,
  'a=ё; max-age=0; path=/корзина',
  'a=; max-age=0; expires=Thu, 01 Jan 1970 00:00:00 GMT',
])('%j takes away', (text) => {
  expect(takesAway(text, now)).toBe(true);
});

// Of each, Chromium and Firefox make a cookie that stays, or do not agree.
test.each([
  'a=1',
  'a=1; max-age=60',
  'a=max-age=0',
  'a=1; expires=0',
  'a=1; expires=-1',
  'a=1; expires=2000-01-01',
  'a=1; expires=01/01/2000',
  'a=1; expires=01 Jan 1970',
  'a=1; expires=Thu, 31 Feb 1970 00:00:00 GMT',
  'a=1; expires=Thu, 01 Jan 60 00:00:00 GMT',
  'a=1; expires=(01 Jan 2100 00:00:00) 02 Feb 1970 00:00:00',
  'a=1; expires=Thu, 01 Jan 1970 00:00:00 GMT; expires=Fri, 01 Jan 2100 00:00:00 GMT',
  'a=1; expires=Thu, 01 Jan 1970 00:00:00 GMT; Expires',
  'a=1; max-age=-1; Max-Age=600',
  'a=1; max-age=-1; path=/; max-age=x',
  'a=1; max-age=-',
  'a=1; max-age=x; expires=Thu, 01 Jan 1970 00:00:00 GMT',
  'a=1; max-age=1 2; expires=Thu, 01 Jan 1970 00:00:00 GMT',
  'a=1; max-age=+99999; expires=Thu, 01 Jan 1970 00:00:00 GMT',
  'a=1; max-age; expires=Thu, 01 Jan 1970 00:00:00 GMT',
  'a=1; max-age=-1234567890123456',
  'a=1\n; max-age=0',
  'a=1; max-age=0\0; path=/',
  'a=1;\tmax-age=0',
  'a=1; max-age=0; path=/\x7f',
  `a=1; expires=Thu, 01 Jan 1970 00:00:00 GMT${' '.repeat(1000)}`,
  `a=1; expires=Thu, 01 Jan 1970 00:00:00 GMT ${'я'.repeat(500)}`,
  'a=1; \u00a0max-age=0',
  'a=1; max-age=\u00a00',
])('%j may be a write', (text) => {
  expect(takesAway(text, now)).toBe(false);
});

test('what is said to be taken away has ended by the rules of cookies, whatever is put together', () => {
  const part = fc.constantFrom(
    'max-age',
    'expires',
    '=',
    ';',
    ' ',
    '0',
    '-1',
    '60',
    'Thu,',
    '01',
    '31',
    'Jan',
    'Feb',
    '1970',
    '2100',
    '70',
    '00:00:00',
    'GMT',
    '(',
    ')',
    '-',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
      const text = `a=1;${parts.join('')}`;
      const { expires = Number.POSITIVE_INFINITY } = readSetCookie(text, { pathname: '/' }, now);
      expect(takesAway(text, now) && expires > now).toBe(false);
    }),
  );
});
