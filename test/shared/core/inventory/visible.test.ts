import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible } from '../../../../shared/core/inventory/visible.ts';
import { hostile } from '../../../support/arbitraries.ts';

test('an ordinary name stays as it is', () => {
  expect(visible('_ym_uid', 80)).toBe('_ym_uid');
});

test('letters of every script stay as they are', () => {
  expect(visible('Қазақша Ёлка 名前 😀', 80)).toBe('Қазақша Ёлка 名前 😀');
});

test.each([
  ['\u202Egnp.exe', '⟨U+202E⟩gnp.exe'],
  ['a\u0000b\nc', 'a⟨U+0000⟩b⟨U+000A⟩c'],
  ['zero\u200Bwidth', 'zero⟨U+200B⟩width'],
  ['lone\uD800', 'lone⟨U+D800⟩'],
  ['soft\u00ADhyphen', 'soft⟨U+00AD⟩hyphen'],
])('%j is shown as %s', (name, shown) => {
  expect(visible(name, 80)).toBe(shown);
});

test('a long name is cut in the middle, so that beginning and end are seen', () => {
  expect(visible(`begin${'x'.repeat(1_000_000)}end`, 10)).toBe('begin…xxend');
});

test('nothing that hides or reorders is left, whatever the name', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 2, max: 50 }), (name, limit) => {
      expect(visible(name, limit)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
    }),
  );
});

test('no name is shown longer than its limit, code points of hidden characters apart', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 2, max: 50 }), (name, limit) => {
      expect([...visible(name, limit).replace(/⟨U\+[0-9A-F]+⟩/g, '?')].length).toBeLessThanOrEqual(limit + 1);
    }),
  );
});
