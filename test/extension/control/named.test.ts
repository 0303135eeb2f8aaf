import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carried, carriedBelow, carriers, carry, mostCarried } from '../../../extension/control/carry.ts';
import { carriersOf, namedBy } from '../../../extension/control/named.ts';
import { verdictBy } from '../../../extension/control/verdict.ts';
import { type Handling, handlings } from '../../../shared/core/plan/handling.ts';

const number = fc.bigInt({ min: 0n, max: carriedBelow - 1n });

test('whatever numbers are carried come out again, by files of which none runs twice', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: mostCarried }), (numbers) => {
      const order = carry(numbers);
      expect([carried(order), new Set(order).size, order.every((one) => one < carriers)]).toEqual([
        numbers,
        order.length,
        true,
      ]);
    }),
  );
});

test('as many numbers as are promised fit, be they the largest', () => {
  const numbers = Array.from({ length: mostCarried }, () => carriedBelow - 1n);
  expect(carried(carry(numbers))).toEqual(numbers);
});

test('files in an order that nobody chose carry nothing', () => {
  expect([carried([1, 1]), carried([9999]), namedBy([5, 5])]).toEqual([[], [], {}]);
});

test('every name that was chosen is handled so, before its purpose and whatever it is', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom(...handlings)), {
        selector: ([name]) => name,
        maxLength: mostCarried,
      }),
      (names) => {
        const chosen = new Map<string, Handling>(names);
        const verdict = verdictBy(
          { purposes: { statistics: 'block' }, carried: carriersOf(chosen) },
          { exact: { _ga: 8 }, patterns: [] },
          () => 0,
        );
        expect(names.map(([name]) => verdict(name))).toEqual(names.map(([, handling]) => handling));
        if (!chosen.has('_ga')) expect(verdict('_ga')).toBe('block');
      },
    ),
  );
});
