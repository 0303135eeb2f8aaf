import { expect, test } from 'vitest';
import { handled, handlingOf, withHandling } from '../../../../shared/core/plan/handling.ts';

test.each([
  ['allowed when nothing is chosen', ['statistics'], {}, 'allow'],
  ['blocked when one of its purposes is', ['statistics', 'quality'], { statistics: 'ask', quality: 'block' }, 'block'],
  ['asked about when one of its purposes is', ['statistics', 'quality'], { statistics: 'ask' }, 'ask'],
  ['untouched by what is chosen for others', ['necessary'], { statistics: 'block' }, 'allow'],
] as const)('a service is %s', (_what, purposes, chosen, handling) => {
  expect(handlingOf(purposes, chosen)).toBe(handling);
});

test('allowing a purpose leaves no trace of it', () => {
  expect(withHandling({ statistics: 'block', quality: 'ask' }, 'statistics', 'allow')).toEqual({ quality: 'ask' });
});

test('what is handled comes in the order of the policy', () => {
  expect(handled({ quality: 'ask', advertising: 'block', statistics: 'allow' })).toEqual([
    ['advertising', 'block'],
    ['quality', 'ask'],
  ]);
});
