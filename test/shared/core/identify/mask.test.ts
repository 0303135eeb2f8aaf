import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify } from '../../../../shared/core/identify/identify.ts';
import { mask, reveal } from '../../../../shared/core/identify/mask.ts';
import { hostile } from '../../../support/arbitraries.ts';

const now = Date.UTC(2026, 10, 1);
const masked = (name: string, value: string) => mask(value, identify(name, value, now));
const revealed = (name: string, value: string) => reveal(value, identify(name, value, now));

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl';

test.each([
  ['_ga', 'GA1.1.1162820436.1749482504', 'GA1•••504'],
  ['theme', 'dark', '•••'],
  ['x', '1700000000', '17•••00'],
  ['email', 'aigerim@example.kz', '•••'],
  ['x', '{"profile":{"phone":"+77011234567"}}', '•••'],
  ['sid', 'q1w2e3r4t5y6u7i8o9p0', '•••'],
  ['x', token, '•••'],
  ['x', '', ''],
  ['x', '😀'.repeat(12), '😀😀😀•••😀😀😀'],
])('%s = %s is masked as %s', (name, value, hint) => {
  expect(masked(name, value)).toBe(hint);
});

test('on request a value is shown whole', () => {
  expect(revealed('email', 'aigerim@example.kz')).toBe('aigerim@example.kz');
});

test('on request a token tells its header and claims, and keeps its signature', () => {
  expect(revealed('x', token)).toBe('{"alg":"HS256"}.{"sub":"42"}.•••');
});

test.each([
  ['sid', 'q1w2e3r4t5y6u7i8o9p0'],
  ['inservice_auto', 'xyz'],
  ['state', `{"user":{"accessToken":"q1w2e3r4t5y6u7i8o9p0"}}`],
  ['state', `{"jwt":"${token}"}`],
])('what signs a person in is not shown even on request: %s = %s', (name, value) => {
  expect(revealed(name, value)).toBe('•••');
});

test('a mask never holds more than six characters of the value', () => {
  fc.assert(
    fc.property(hostile, hostile, (name, value) => {
      expect(Array.from(masked(name, value).replace('•••', '')).length).toBeLessThanOrEqual(6);
    }),
  );
});
