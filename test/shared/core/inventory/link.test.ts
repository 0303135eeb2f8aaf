import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkFindings } from '../../../../shared/core/inventory/link.ts';
import type { Valued } from '../../../../shared/core/inventory/valued.ts';
import { hostile } from '../../../support/arbitraries.ts';

const item = (name: string, value: string, more: Partial<Valued> = {}): Valued => ({
  id: `${more.kind ?? 'cookie'} ${name}`,
  kind: 'cookie',
  name,
  purpose: 'statistics',
  value,
  ...more,
});
const linked = (...items: readonly Valued[]) => Object.fromEntries(linkFindings(items));

test('an identifier that one service keeps in two stores is linked, under its one purpose', () => {
  const kept = [
    item('_ym_uid', '1700000000123456789'),
    item('_ym_uid', '"1700000000123456789"', { kind: 'local-storage' }),
  ];
  expect(linked(...kept)).toEqual({
    'cookie _ym_uid': { type: 'linked', names: ['_ym_uid'], purposes: ['statistics'] },
    'local-storage _ym_uid': { type: 'linked', names: ['_ym_uid'], purposes: ['statistics'] },
  });
});

test('an identifier that serves two purposes is linked, inside layers too', () => {
  const kept = [
    item('_ga', 'GA1.1.1162820436.1749482504'),
    item('crm', encodeURIComponent('{"client":{"ga":"1162820436.1749482504"}}'), { purpose: 'advertising' }),
  ];
  expect(linked(...kept)).toEqual({
    'cookie _ga': { type: 'linked', names: ['crm'], purposes: ['statistics', 'advertising'] },
    'cookie crm': { type: 'linked', names: ['_ga'], purposes: ['statistics', 'advertising'] },
  });
});

test.each([
  ['a UUID with dashes and one without', '9F1C2D3E-4B5A-4C6D-8E7F-0123456789AB', '9f1c2d3e4b5a4c6d8e7f0123456789ab'],
  ['an address in capitals', 'Aigerim@Example.kz', '{"email":"aigerim@example.kz"}'],
  ['a token in base64', 'q1w2e3r4t5y6', btoa('{"id":"q1w2e3r4t5y6"}')],
  ['a pixel and its number', 'fb.1.1596403881668.1116446470', '{"fbp":"1596403881668.1116446470"}'],
])('%s are the same', (_, one, other) => {
  expect(Object.keys(linked(item('a', one), item('b', other)))).toEqual(['cookie a', 'cookie b']);
});

test.each([
  ['a word', 'personalization'],
  ['a moment', '1700000000'],
  ['a moment in milliseconds', '1700000000000'],
  ['a date', '2026-11-01'],
  ['a moment in words', '2026-11-01T10:00:00.000Z'],
  ['a version', '10.2.1.34'],
  ['a short number', '12345678'],
  ['a repeated character', '0000000000000000'],
  ['a sentence', 'Алматы, проспект Абая 10'],
  ['an address of a page', 'https://inservice.ru/page/12345'],
  ['a setting', 'true'],
])('%s in two items links nothing', (_, value) => {
  expect(linked(item('a', value), item('b', value, { purpose: 'advertising' }))).toEqual({});
});

test('copies of one cookie on two hosts are one thing', () => {
  const copies = ['one', 'two'].map((id) => item('_ga', 'GA1.1.1162820436.1749482504', { id }));
  expect(linked(...copies)).toEqual({});
});

test('what is necessary may be kept twice, but not lent to another purpose', () => {
  const kept = ['a', 'b'].map((name) => item(name, 'q1w2e3r4t5y6', { purpose: 'necessary' }));
  const lent = item('c', 'q1w2e3r4t5y6', { purpose: 'advertising' });
  expect([linked(...kept), linked(...kept, lent)['cookie a']?.purposes]).toEqual([{}, ['necessary', 'advertising']]);
});

test('tells eight names at most, and every purpose', () => {
  const purposes = ['statistics', 'advertising', 'quality', 'unknown'] as const;
  const kept = Array.from({ length: 40 }, (_, at) =>
    item(`name${at}`, 'q1w2e3r4t5y6', { purpose: purposes[at % 4] ?? 'unknown' }),
  );
  const [first] = linkFindings(kept).values();
  expect([first?.names.length, first?.purposes]).toEqual([8, [...purposes]]);
});

test('is total, and never says that an item is linked to nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile)), (pairs) => {
      const items = pairs.map(([name, value], at) => item(name, value, { id: String(at) }));
      for (const { names } of linkFindings(items).values()) expect(names.length).toBeGreaterThan(0);
    }),
  );
});

test('ten thousand items that all share one identifier are linked', () => {
  const items = Array.from({ length: 10_000 }, (_, at) =>
    item(`key${at}`, `{"user":{"id":"q1w2e3r4t5y6"},"own":"zz${at}x11223344"}`, { kind: 'local-storage' }),
  );
  expect(linkFindings(items).size).toBe(10_000);
});
