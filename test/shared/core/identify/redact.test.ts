import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact, secretsIn, shownName } from '../../../../shared/core/identify/redact.ts';
import { hostile } from '../../../support/arbitraries.ts';

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl';

test.each([
  ['{"theme":"dark","accessToken":"q1w2e3r4"}', '{"theme":"dark","accessToken":"•••"}'],
  ['{"password":"my dog \\"Rex\\" is 5","a":1}', '{"password":"•••","a":1}'],
  ['{"token":{"value":"abc","until":5},"a":[1]}', '{"token":"•••","a":[1]}'],
  ['{"token":"cut off in the mid', '{"token":"•••'],
  ['"{\\"refresh_token\\":\\"q1w2\\",\\"a\\":1}"', '"{\\"refresh_token\\":\\"•••\\",\\"a\\":1}"'],
  ['[["token","q1w2"],["theme","dark"]]', '[["token","•••"],["theme","dark"]]'],
  ['{"token":{"value":"abc","until":5},"a":[1', '{"token":•••,"a":[1'],
  ['{"token":{"a":"x\\\\","b":"}}","c":"abc"},"d":[1', '{"token":•••,"d":[1'],
  ['{"token":"x\\\\","a":1,"b', '{"token":"•••","a":1,"b'],
  ['"{\\"token\\":\\"x\\\\\\"y\\",\\"a\\":1', '"{\\"token\\":\\"•••\\",\\"a\\":1'],
  ['{"session key":"q1w2","a', '{"session key":"•••","a'],
  ['{"auth:token":"q1w2","a', '{"auth:•••":"•••","a'],
  ['{"\\u0074oken":"q1w2","a', '{"token":"•••","a'],
  [`token:${'\\'.repeat(31)}"q1w2`, `token:${'\\'.repeat(31)}"•••`],
  ['{"id":12345678901234567890, "a": 1.0}', '{"id":12345678901234567890, "a": 1.0}'],
  ['callback({"sid":"abc"})', 'callback({"sid":"•••"})'],
  ['https://inservice.ru/cb?a=1#access_token=ya29.A0&b=2', 'https://inservice.ru/cb?a=1#access_token=•••&b=2'],
  ['session = abcdef; theme = dark', 'session = •••; theme = dark'],
  [`was ${token}, is`, 'was •••, is'],
  ['Authorization: Bearer abcdef0123', 'Authorization: •••'],
  ['Basic dXNlcjpwYXNz', 'Basic •••'],
  ['cut: "\\\\"token:\\\\\\\\n  id: q1w2e3r4\\\\\\\\nlang: ru', 'cut: "\\\\"token:\\\\\\\\n  id: •••\\\\\\\\nlang: ru'],
])('of %s only %s is shown', (text, shown) => {
  expect(redact(text, 'whole')).toBe(shown);
});

test.each(['{"session":true,"token":null}', 'https://inservice.ru/a:b', '{"a":"b"}', 'plain words: nothing', ''])(
  '%s has nothing to hide',
  (text) => {
    expect(redact(text, 'whole')).toBe(text);
  },
);

test('of what was not looked through, long encoded runs are hidden too', () => {
  const inside = btoa('{"token":"q1w2e3r4t5y6"}');
  expect(redact(`{"state":"${inside}","theme":"dark"`, 'part')).toBe('{"state":"•••","theme":"dark"');
});

test('a secret under its name is never shown, whatever stands around it', () => {
  fc.assert(
    fc.property(hostile, hostile, (before, after) => {
      const text = `${JSON.stringify({ before })}${JSON.stringify({ token: 'q1w2e3r4t5y6', after })}`;
      expect(redact(text, 'whole')).not.toContain('q1w2e3r4t5y6');
    }),
  );
});

const million = 1_000_000;

test.each([
  ['words', 'token '.repeat(million / 6)],
  ['keys', 'token:'.repeat(million / 6)],
  ['pairs', '["token","'.repeat(million / 10)],
  ['pairs in pairs, each before the key of a field', '"token",['.repeat(million / 14) + ']": "'.repeat(million / 14)],
  ['words before words', 'token aaaaaaaaaaa1 '.repeat(million / 19)],
  ['tags', '<a b=token c=q1w2e3r4t5y6>'.repeat(million / 26)],
  ['open tags', '<a b='.repeat(million / 5)],
  ['open quotes', '"token":"'.repeat(million / 9)],
  ['open brackets', 'token:{'.repeat(million / 7)],
  ['beginnings of tokens', 'eyJ-'.repeat(million / 4)],
  ['backslashes', '\\'.repeat(million)],
  ['quotes', '"'.repeat(million)],
  ['one key', 'a'.repeat(million)],
  ['backslashes after keys', 'token:\\\\\\\\'.repeat(million / 10)],
  ['a value of backslashes', `token:${'\\'.repeat(million)}`],
  ['brackets of backslashes', `token:{${'\\'.repeat(million)}`],
  ['deep JSON', `${'['.repeat(130_000)}${']'.repeat(130_000)}`],
  ['escaped quotes', `"token":"${'\\"'.repeat(million / 2)}`],
])('a megabyte of %s comes to an end', (_what, text) => {
  expect(redact(text, 'part').length).toBeLessThanOrEqual(2 * million);
});

test('of a name of a megabyte full of secrets the beginning is looked through, and no more', () => {
  const [one = '', other = ''] = ['first1first1', 'second2second2'].map(
    (tail) => 'sid:abcdef123456 '.repeat(2000) + `token=${tail} `.repeat(50_000),
  );
  expect([shownName(one) === shownName(other), secretsIn(one, 'dark')]).toEqual([true, new Set(['abcdef123456'])]);
});

test('of a long name no cut secret stands at its end', () => {
  const name = `${'word '.repeat(6552)}q1w2e3r4t5y6u7i8 and more`;
  expect(shownName(name)).toBe(`${'word '.repeat(6552)}…`);
});
