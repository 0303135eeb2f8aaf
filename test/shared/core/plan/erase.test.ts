import fc from 'fast-check';
import { expect, test } from 'vitest';
import { permits } from '../../../../shared/core/consent/permits.ts';
import { resolve } from '../../../../shared/core/consent/resolve.ts';
import { planErase, type Verdicts } from '../../../../shared/core/plan/erase.ts';
import { rules } from '../../../../shared/core/registry/rules.ts';
import { decided, hostile, ruleList } from '../../../support/arbitraries.ts';

const now = 1_790_000_000_000;
const terms = [{ id: '1', from: 0, asks: [] }];

const situation = fc
  .record({
    list: ruleList,
    decided: fc.option(
      decided.map((one) => ({ ...one, edition: '1', decidedAt: now - 1000 })),
      { nil: undefined },
    ),
    gpc: fc.boolean(),
    names: fc.array(hostile),
  })
  .map(({ list, decided, gpc, names }) => {
    const consent = resolve(terms, decided, { gpc }, now);
    const verdicts: Verdicts = {
      permits: (purposes, service) => permits(consent, purposes, service),
      asks: (purposes) => consent.ask.some((purpose) => purposes.includes(purpose)),
    };
    // Names that the registry knows, and names that nobody does.
    const known = list.flatMap(({ names }) => names.map((name) => name.replaceAll('*', 'x')));
    const stored = [...known, ...names].map((name) => ({ kind: 'cookie', name }));
    return { made: rules(terms, list), stored, verdicts };
  });

test('keeps nothing that was denied, and takes nothing that is permitted, undecided or declared by nobody', () => {
  fc.assert(
    fc.property(situation, ({ made, stored, verdicts }) => {
      const gone = new Set(planErase(stored, made, verdicts).map(({ item }) => item));
      for (const item of stored) {
        const rule = made.named(item.name);
        const mustGo = rule !== undefined && !verdicts.permits(rule.purposes, rule.id) && !verdicts.asks(rule.purposes);
        expect(gone.has(item)).toBe(mustGo);
      }
    }),
  );
});

test('necessary items are never planned away, whatever was decided', () => {
  fc.assert(
    fc.property(situation, ({ made, stored, verdicts }) => {
      for (const { service } of planErase(stored, made, verdicts)) {
        expect(made.service(service)?.purposes.every((purpose) => purpose === 'necessary')).toBe(false);
      }
    }),
  );
});

test('planning over what a plan leaves behind plans nothing', () => {
  fc.assert(
    fc.property(situation, ({ made, stored, verdicts }) => {
      const gone = new Set(planErase(stored, made, verdicts).map(({ item }) => item));
      expect(
        planErase(
          stored.filter((item) => !gone.has(item)),
          made,
          verdicts,
        ),
      ).toEqual([]);
    }),
  );
});
