import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decided, mark } from '../../../../shared/core/consent/decided.ts';
import { permits } from '../../../../shared/core/consent/permits.ts';
import { resolve } from '../../../../shared/core/consent/resolve.ts';
import { optionalPurposes, type Purpose, purposes } from '../../../../shared/core/policy/purposes.ts';
import { decided, ruleList } from '../../../support/arbitraries.ts';

const now = 1_790_000_000_000;
const year = 365 * 86_400_000;
const day = 86_400_000;

/** Two editions, the second of which asks anew about some purposes; a decision at one of them or at a foreign one. */
const situation = fc.record({
  asked: fc.subarray([...optionalPurposes]),
  changed: fc.integer({ min: now - 2 * year, max: now + year }),
  decided: fc.option(
    fc
      .record({
        any: decided,
        edition: fc.constantFrom('1', '2', 'foreign'),
        age: fc.integer({ min: -3 * day, max: 2 * year }),
        services: fc.array(ruleList).map((lists) => lists.flat().map(({ id }) => mark(id))),
      })
      .map(({ any, edition, age, services }): Decided => ({ ...any, edition, decidedAt: now - age, services })),
    { nil: undefined },
  ),
  gpc: fc.boolean(),
  list: ruleList,
});

/** What the person's own words cover, without a look at the code: every doubt is a no. */
function wordsCover(
  purpose: Purpose,
  service: string,
  { decided, asked, changed, gpc }: { decided?: Decided; asked: readonly Purpose[]; changed: number; gpc: boolean },
): boolean {
  if (purpose === 'necessary') return true;
  if (!decided || decided.decidedAt + year <= now || decided.decidedAt > now + day) return false;
  // An edition that is not in force yet, or that nobody knows, cannot have been decided on.
  if (decided.edition === 'foreign' || (decided.edition === '2' && changed > now)) return false;
  if (decided.edition === '1' && changed <= now && asked.includes(purpose)) return false;
  if (purpose === 'advertising' && gpc && !decided.gpc) return false;
  const said = decided.purposes[purpose];
  return said === 'granted' || (said === 'partial' && decided.services.includes(mark(service)));
}

test('whatever the registry, the record and the signals: released is exactly what the person’s words cover', () => {
  fc.assert(
    fc.property(situation, ({ asked, changed, decided, gpc, list }) => {
      const terms = [
        { id: '1', from: 0, asks: [...optionalPurposes] },
        { id: '2', from: changed, asks: asked },
      ];
      const consent = resolve(terms, decided, { gpc }, now);
      const facts = { asked, changed, gpc, ...(decided && { decided }) };
      for (const { id, purposes } of list) {
        expect(permits(consent, purposes, id)).toBe(purposes.every((purpose) => wordsCover(purpose, id, facts)));
      }
    }),
    { numRuns: 1000 },
  );
});

test('what names no purpose is never permitted, and without a service no partial grant counts', () => {
  fc.assert(
    fc.property(situation, ({ asked, changed, decided, gpc }) => {
      const terms = [
        { id: '1', from: 0, asks: [...optionalPurposes] },
        { id: '2', from: changed, asks: asked },
      ];
      const consent = resolve(terms, decided, { gpc }, now);
      expect(permits(consent, [])).toBe(false);
      for (const purpose of purposes) expect(permits(consent, [purpose])).toBe(consent.granted.has(purpose));
    }),
  );
});
