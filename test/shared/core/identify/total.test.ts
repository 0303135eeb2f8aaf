import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identify } from '../../../../shared/core/identify/identify.ts';
import { isPeeled, limits } from '../../../../shared/core/identify/peel.ts';
import { hostile } from '../../../support/arbitraries.ts';

const now = Date.UTC(2026, 10, 1);
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const bytes = fc
  .uint8Array({ maxLength: 200 })
  .map((array) => Array.from(array, (byte) => String.fromCharCode(byte)).join(''));

/** Something hostile, perhaps wrapped in layers that are taken off. */
const wrapped = fc
  .tuple(fc.oneof(hostile, bytes, fc.json()), fc.array(fc.constantFrom('json', 'base64', 'percent'), { maxLength: 5 }))
  .map(([text, layers]) =>
    layers.reduce((inner, layer) => {
      if (layer === 'json') return JSON.stringify({ email: inner, __proto__: inner });
      return layer === 'base64' ? base64(inner) : inner.replace(/[^\w]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
    }, text),
  );

test('is total: any name, any value, any moment', () => {
  fc.assert(
    fc.property(hostile, wrapped, fc.integer(), (name, value, moment) => {
      for (const { certainty, layers } of identify(name, value, moment)) {
        expect(['is', 'likely', 'looks like']).toContain(certainty);
        expect(layers.length).toBeLessThanOrEqual(4);
      }
    }),
    { numRuns: 500 },
  );
});

test('certainty follows the name: what is told without one only looks like it', () => {
  fc.assert(
    fc.property(wrapped, (value) => {
      const sure = identify('', value, now).filter(
        ({ certainty, layers }) => certainty !== 'looks like' && !layers.length,
      );
      expect(sure).toEqual([]);
    }),
  );
});

/** A megabyte, which is too long to be unwrapped, and the longest JSON and encoding that are. */
const lengths = [1 << 20, limits.json, limits.encoded];

const long = (length: number): readonly string[] => [
  '1'.repeat(length),
  'a'.repeat(length),
  '%41'.repeat(length / 3),
  '['.repeat(length),
  `${'['.repeat(length / 2)}${']'.repeat(length / 2)}`,
  JSON.stringify(Array.from({ length: length / 32 }, (_, at) => `user${at}@example.kz`)),
  JSON.stringify(Object.fromEntries(Array.from({ length: length / 32 }, (_, at) => [`key${at}`, at]))),
  'a.'.repeat(length / 2),
  'a:'.repeat(length / 2),
  `${'a'.repeat(100)}@`.repeat(length / 101),
  ' '.repeat(length),
  '\ud800'.repeat(length),
  `eyJ${'a'.repeat(length - 8)}.eyJ`,
];

// What grows faster than its input would not come to an end here.
test.each(lengths)('%s characters of any sort get an answer', (length) => {
  for (const value of long(length)) {
    expect([Array.isArray(identify('x'.repeat(length), value, now)), typeof isPeeled(value)]).toEqual([
      true,
      'boolean',
    ]);
  }
});

const million = 1_000_000;

test.each([
  ['one letter', 'a'.repeat(million)],
  ['digits', '7'.repeat(million)],
  ['percent signs that encode each other', '%25'.repeat(million / 4)],
  ['base64', btoa('{"email":"anna@example.ru"}'.repeat(27_000))],
  ['nesting', '{"a":'.repeat(million / 5)],
  ['a long list', `[${'1,'.repeat(million / 2)}1]`],
  ['what looks like tokens', 'eyJhbGciOiJIUzI1NiJ9.'.repeat(million / 21)],
  ['lone surrogates', '\ud800'.repeat(million)],
  ['bidi overrides', '\u202e'.repeat(million)],
  ['markup', '<img src=x onerror=alert(1)>'.repeat(35_000)],
])('a value of a megabyte is looked through to an answer: %s', (_what, value) => {
  expect(Array.isArray(identify('name', value, now))).toBe(true);
});
