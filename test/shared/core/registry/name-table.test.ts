import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verdictBy } from '../../../../extension/control/verdict.ts';
import { allRules } from '../../../../extension/known.ts';
import { handlingOf, handlings } from '../../../../shared/core/plan/handling.ts';
import { purposes } from '../../../../shared/core/policy/purposes.ts';
import { nameTable } from '../../../../shared/core/registry/name-table.ts';
import { type Rule, rules } from '../../../../shared/core/registry/rules.ts';
import { hostile, ruleList } from '../../../support/arbitraries.ts';

const chosen = fc.dictionary(fc.constantFrom(...purposes), fc.constantFrom(...handlings));

/** Names that the rules know, names like them, and names that want to be something else. */
const nameOf = (services: readonly Rule[]) => {
  const known = services.flatMap(({ names }) => names).map((name) => name.replaceAll('*', 'x1'));
  return known.length ? fc.oneof(fc.constantFrom(...known), hostile) : hostile;
};

test('the table decides about every name as the rules do', () => {
  fc.assert(
    fc.property(
      ruleList.chain((services) => fc.tuple(fc.constant(services), nameOf(services), chosen)),
      ([services, name, wish]) => {
        const verdict = verdictBy({ purposes: wish }, nameTable(services), () => 0);
        expect(verdict(name)).toBe(handlingOf(rules([], services).named(name)?.purposes ?? [], wish));
      },
    ),
  );
});

test('so it does about everything that the extension knows', () => {
  const all = rules([], allRules);
  const verdict = verdictBy({ purposes: { statistics: 'block', advertising: 'ask' } }, nameTable(allRules), () => 0);
  const names = allRules.flatMap((rule) => rule.names).map((name) => name.replaceAll('*', 'x'));
  const other = names.filter(
    (name) =>
      verdict(name) !== handlingOf(all.named(name)?.purposes ?? [], { statistics: 'block', advertising: 'ask' }),
  );
  expect([names.length > 700, other]).toEqual([true, []]);
});
