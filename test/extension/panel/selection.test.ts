import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choose, chooseOne, chooseRange, extent, noSelection } from '../../../extension/panel/erase/selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];

test('a range goes from the last one chosen, up or down, and its end is no new beginning', () => {
  const from = chooseOne(noSelection, 'c', 'in');
  const up = chooseRange(from, shown, 'a', 'in');
  expect([[...up.ids].sort(), [...chooseRange(up, shown, 'e', 'in').ids].sort()]).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c', 'd', 'e'],
  ]);
});

test('a range can be taken out of a selection as well', () => {
  const all = chooseOne(choose(noSelection, shown, 'in'), 'b', 'out');
  expect([...chooseRange(all, shown, 'd', 'out').ids]).toEqual(['a', 'e']);
});

test('where the last one chosen is no longer shown, one is meant', () => {
  const before = chooseOne(noSelection, 'gone', 'in');
  expect([...chooseRange(before, shown, 'c', 'in').ids]).toEqual(['gone', 'c']);
});

test('what is chosen and taken out again leaves nothing behind', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...shown)), fc.uniqueArray(fc.constantFrom(...shown)), (before, which) => {
      const kept = before.filter((id) => !which.includes(id));
      const start = choose(noSelection, kept, 'in');
      expect(choose(choose(start, which, 'in'), which, 'out').ids).toEqual(new Set(kept));
    }),
  );
});

test.each([
  [[], 'none'],
  [['a'], 'some'],
  [['a', 'b'], 'all'],
] as const)('of a and b, %j is %s', (ids, said) => {
  expect(extent(choose(noSelection, ids, 'in'), ['a', 'b'])).toBe(said);
});
