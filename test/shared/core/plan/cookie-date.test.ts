import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cookieDate } from '../../../../shared/core/plan/cookie-date.ts';

test.each([
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['Thu, 01-Jan-1970 00:00:01 GMT', 1000],
  ['Thursday, 01-Jan-70 00:00:00 GMT', 0],
  ['Thu Jan  1 00:00:00 1970', 0],
  ['Thu Jan 01 1970 03:00:00 GMT+0300 (MSK)', 3 * 3_600_000],
  ['01 Jan 60 00:00:00', Date.UTC(2060, 0, 1)],
  ['(01 Jan 2100 00:00:00) 02 Feb 1970 00:00:00', Date.UTC(2100, 0, 1)],
])('%j is a date', (text, time) => {
  expect(cookieDate(text)).toBe(time);
});

test.each([
  '0',
  '-1',
  '2001',
  '2000-01-01',
  '1970-01-01T00:00:00Z',
  '01 Jan 1970',
  'Thu, 31 Feb 1970 00:00:00 GMT',
  'Thu, 01 Jan 1970 24:00:00 GMT',
  'Thu, 01 Jan 1600 00:00:00 GMT',
  '',
])('%j is none', (text) => {
  expect(cookieDate(text)).toBeUndefined();
});

test('every moment that the language writes for cookies is read again, to the second', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(Date.UTC(1601, 0, 1)), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true }),
      (date) => {
        expect(cookieDate(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
      },
    ),
  );
});
