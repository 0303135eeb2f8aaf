import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cookieName, readCookies, writeCookie } from '../../../../shared/core/consent/cookie.ts';
import { optionalPurposes } from '../../../../shared/core/policy/purposes.ts';
import { decided, hostile } from '../../../support/arbitraries.ts';

const sample = {
  recordId: '1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3',
  decidedAt: 1_790_000_000_000,
  edition: '1',
  purposes: { personalization: 'granted', advertising: 'denied', statistics: 'partial', quality: 'denied' },
  services: ['0ab1z'],
  gpc: true,
} as const;

test('writes the documented grammar', () => {
  expect(writeCookie(sample)).toBe('1.1.mubbs7i8.1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3.2010g.0ab1z');
});

test('reads back what it wrote, services that did not fit left out', () => {
  fc.assert(
    fc.property(decided, (value) => {
      const read = readCookies([writeCookie(value)]);
      expect(read).toEqual({ ...value, services: value.services.slice(0, read?.services.length) });
    }),
  );
});

test('never exceeds 200 bytes with its name', () => {
  fc.assert(fc.property(decided, (value) => `${cookieName}=${writeCookie(value)}`.length <= 200));
});

test('is total: reads hostile values without an exception, and damaged ones as no decision', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(readCookies([text])).toBeUndefined();
    }),
  );
});

test('does not survive the loss or change of a single character of its frame', () => {
  const value = writeCookie(sample);
  for (const damaged of [
    value.slice(1),
    value.slice(0, -1),
    `${value} `,
    value.replace('1.1', '2.1'),
    value.toUpperCase(),
  ]) {
    expect(readCookies([damaged])).toBeUndefined();
  }
});

test('of several cookies the one that grants less counts, purpose by purpose', () => {
  fc.assert(
    fc.property(decided, decided, (one, another) => {
      const other = { ...another, edition: one.edition };
      const both = readCookies([writeCookie(one), writeCookie(other)]);
      for (const purpose of optionalPurposes) {
        if (both?.purposes[purpose] === 'granted') {
          expect([one.purposes[purpose], other.purposes[purpose]]).toEqual(['granted', 'granted']);
        }
        if (one.purposes[purpose] === 'denied') expect(both?.purposes[purpose]).toBe('denied');
      }
    }),
  );
});

test('a damaged twin makes the whole no decision, wherever it stands', () => {
  const value = writeCookie(sample);
  expect(readCookies([value, 'x'])).toBeUndefined();
  expect(readCookies(['x', value])).toBeUndefined();
  expect(readCookies([])).toBeUndefined();
});

test('cookies made at different editions contradict each other: none counts', () => {
  expect(readCookies([writeCookie(sample), writeCookie({ ...sample, edition: '2' })])).toBeUndefined();
});
