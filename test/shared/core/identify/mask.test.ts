import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify } from '../../../../shared/core/identify/identify.ts';
import { mask, reveal, revealRecord } from '../../../../shared/core/identify/mask.ts';
import { secretNames } from '../../../../shared/core/identify/secret-name.ts';
import { hostile } from '../../../support/arbitraries.ts';

const now = Date.UTC(2026, 10, 1);
const masked = (name: string, value: string) => mask(value, identify(name, value, now));
const revealed = (name: string, value: string) => reveal(value, identify(name, value, now));

const segment = (part: object) => btoa(JSON.stringify(part)).replace(/=+$/, '');
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
  ['state', `{"token":{"value":"q1w2e3r4t5y6u7i8o9p0"}}`],
  ['remember_web_59ba36', 'q1w2e3r4t5y6u7i8o9p0'],
  ['__Secure-1PSID', 'g.a000q1w2e3r4t5y6'],
  ['x', 'Bearer q1w2e3r4t5'],
  ['x', 'Basic dXNlcjpwYXNz'],
  ['list', JSON.stringify([...Array.from({ length: 150 }, (_, at) => `user${at}@mail.ru`), { token: 'q1w2e3r4' }])],
])('what signs a person in is not shown even on request: %s = %s', (name, value) => {
  expect(revealed(name, value)).toBe('•••');
});

const opaque = fc.oneof(
  fc.stringMatching(/^[0-9a-f]{24}$/),
  fc.uuid(),
  fc.ulid(),
  fc.stringMatching(/^[\w-]{6,60}$/).filter((text) => /[A-Za-z_-]/.test(text)),
);
const words = fc.constantFrom(...secretNames.flatMap((list) => list.split(', ')));
const ending = fc.constantFrom('id', 'uuid', 'guid', 'ulid', 'oid', 'hash', 'email');

test('an identifier under the name of a secret is a secret', () => {
  fc.assert(
    fc.property(words, ending, opaque, (word, end, value) => {
      fc.pre(!/^(true|false|null|undefined)$/.test(value));
      const name = `${word.replaceAll(' ', '_')}_${end}`;
      const identified = identify(name, value, now);
      expect([identified.some(({ authentication }) => authentication), reveal(value, identified)]).toEqual([
        true,
        '•••',
      ]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['domain_sid', 'AbCd_123%3A1700000000000'],
  ['_hjSessionUser_123', btoa('{"id":"9f1c2d3e","created":1700000000000,"existing":true}')],
])('the visitor of a known service is shown on request: %s', (name, value) => {
  expect(revealed(name, value)).toBe(value);
});

test.each([
  ['otp', '48213'],
  ['cvv', '123'],
  ['password', '1234567890'],
  ['pin', '1234'],
  ['session_pin', '1234'],
  ['пароль', '12345'],
  ['state', '{"cvv":123}'],
])('digits that a person types are a secret: %s = %s', (name, value) => {
  expect(revealed(name, value)).toBe('•••');
});

test.each([
  ['session', 'true'],
  ['session_started', '1700000000'],
  ['token_expires', '1700000000000'],
  ['auth_attempts', '3'],
  ['logged_in', '1'],
  ['password', 'false'],
  ['otp', ''],
])('what opens no door is shown: %s = %s', (name, value) => {
  expect(revealed(name, value)).toBe(value);
});

test.each([
  ['an encrypted one', `${segment({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.T0tF.48V1.5eym.c2lnbmF0dXJl`],
  ['a long one', `${segment({ alg: 'HS256' })}.${segment({ sub: 'x'.repeat(9000) })}.c2lnbmF0dXJl`],
  ['one with spaces in it', `${btoa('{ "alg":"HS256" } ')}.${btoa('{ "sub": "42" }')}.c2lnbmF0dXJl`],
])('every form of token keeps its signature: %s', (_what, value) => {
  expect([masked('x', value), revealed('x', value).includes('c2ln')]).toEqual(['•••', false]);
});

const secret = 'q1w2e3r4t5y6u7i8o9p0';
const deep = (levels: number): object => (levels ? { a: deep(levels - 1) } : { token: secret });
const encoded = (text: string, times: number): string => (times ? encoded(btoa(text), times - 1) : text);

test.each([
  [
    'more fields than are looked at',
    JSON.stringify({ a: Array.from({ length: 2500 }, (_, at) => at), z: { token: secret } }),
  ],
  ['a longer JSON than is parsed', JSON.stringify({ a: 'x'.repeat(300_000), token: secret })],
  ['a deeper one', JSON.stringify(deep(15))],
  ['more layers than are taken off', encoded(JSON.stringify({ token: secret }), 5)],
  ['a longer base64 than is decoded', btoa(JSON.stringify({ token: secret, a: 'x'.repeat(70_000) }))],
  ['a damaged encoding', `${encodeURIComponent(JSON.stringify({ token: secret }))}%ZZ`],
  ['a call around it', `callback({"token":"${secret}"})`],
])('nor is it where it was not found: %s', (_what, value) => {
  const told = revealed('x', value);
  expect([told.includes(secret), told.includes(encoded(JSON.stringify({ token: secret }), 5))]).toEqual([false, false]);
});

test('of the beginning of a value, what was cut is not shown either', () => {
  const value = JSON.stringify({ theme: 'dark', token: secret }).slice(0, -5);
  expect(reveal(value, identify('x', value.slice(0, 15), now), { extent: 'part' })).toBe(
    '{"theme":"dark","token":"•••',
  );
});

test.each([
  [`{"user":{"accessToken":"${secret}","name":"Anna"}}`, '{"user":{"accessToken":"•••","name":"Anna"}}'],
  [`"${btoa('{"sid":"abc"}')}"`, '"•••"'],
  ['{"name":"Anna"}', '{"name":"Anna"}'],
  [`{"auth:token":"${secret}","u":1}`, '{"auth:•••":"•••","u":1}'],
  [`{"session:user-1":{"id":"${secret}"}}`, '{"session:•••":"•••"}'],
  [`{"session key":"${secret}","token":"x12345678"}`, '{"session key":"•••","token":"•••"}'],
  [`{"\\u0074oken":"${secret}","sid":"x12345678"}`, '{"token":"•••","sid":"•••"}'],
  [`{"token":{"a":"x\\\\","b":"}}","c":"${secret}"}}`, '{"token":"•••"}'],
  [`{"a":"${btoa('{"sid":"abc"}')}","token":"x12345678"}`, '{"a":"•••","token":"•••"}'],
])('of the record %s, %s is shown', (value, shown) => {
  expect(revealRecord(value, (text) => identify('1', text, now))).toBe(shown);
});

test('a key of any length is read', () => {
  const value = JSON.stringify({ [`${'a'.repeat(300)}_token`]: secret, password: 'qwerty12' });
  expect(revealRecord(value, (text) => identify('1', text, now)).includes(secret)).toBe(false);
});

test('what is left of a record under the name of a secret is looked at by that name', () => {
  const value = JSON.stringify([secret, { token: 'x12345678' }]);
  expect(revealRecord(value, (text) => identify('session', text, now))).toBe('•••');
});

test('a mask never holds more than six characters of the value', () => {
  fc.assert(
    fc.property(hostile, hostile, (name, value) => {
      expect(Array.from(masked(name, value).replace('•••', '')).length).toBeLessThanOrEqual(6);
    }),
  );
});
