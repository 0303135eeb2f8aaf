import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carried, carriedBytes, carriers, carry } from '../../../extension/control/carry.ts';
import { carriersOf, mostNamed, namedBy } from '../../../extension/control/named.ts';
import { verdictBy } from '../../../extension/control/verdict.ts';
import { type Handling, handlings } from '../../../shared/core/plan/handling.ts';

const byte = fc.integer({ min: 0, max: 255 });

test('whatever bytes are carried come out again, by files of which none runs twice', () => {
  fc.assert(
    fc.property(fc.array(byte, { maxLength: carriedBytes }), (bytes) => {
      const order = carry(bytes);
      expect([carried(order), new Set(order).size, order.every((one) => one < carriers)]).toEqual([
        bytes,
        order.length,
        true,
      ]);
    }),
  );
});

test('as many bytes as are promised fit, be they the largest', () => {
  const bytes = Array.from({ length: carriedBytes }, () => 255);
  expect(carried(carry(bytes))).toEqual(bytes);
});

test('files in an order that nobody chose carry nothing', () => {
  expect([carried([1, 1]), carried([999]), namedBy([5, 5])]).toEqual([[], [], {}]);
});

test('every name that was chosen is handled so, before its purpose and whatever it is', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom(...handlings)), {
        selector: ([name]) => name,
        maxLength: mostNamed,
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
