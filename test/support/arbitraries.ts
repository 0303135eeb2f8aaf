import fc from 'fast-check';
import type { Decided } from '../../shared/core/consent/decided.ts';
import { type OptionalPurpose, optionalPurposes, purposes } from '../../shared/core/policy/purposes.ts';
import type { Rule } from '../../shared/core/registry/rules.ts';

const decision = fc.constantFrom('granted', 'denied', 'partial');

const word = fc.stringMatching(/^[\w-]{1,32}$/);

/** Any decision that the cookie can carry. */
export const decided: fc.Arbitrary<Decided> = fc.record({
  recordId: fc.uuid({ version: 4 }),
  decidedAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  edition: word,
  purposes: fc.record(
    Object.fromEntries(optionalPurposes.map((purpose) => [purpose, decision])) as Record<
      OptionalPurpose,
      typeof decision
    >,
  ),
  services: fc.array(fc.stringMatching(/^[0-9a-z]{5}$/), { maxLength: 40 }),
  gpc: fc.boolean(),
});

/** Any set of rules that can be packed. */
export const ruleList: fc.Arbitrary<Rule[]> = fc.array(
  fc
    .record({
      id: fc.stringMatching(/^[a-z][a-z0-9.-]{0,12}$/),
      needed: fc.uniqueArray(fc.constantFrom(...purposes), { minLength: 1 }),
      names: fc.array(fc.stringMatching(/^[\w*.-]{1,12}$/), { maxLength: 4 }),
      urls: fc.array(fc.stringMatching(/^(\*\.)?[a-z]{1,8}\.[a-z]{2,3}(\/[a-z]{0,6})?$/), { maxLength: 3 }),
    })
    .map(({ id, needed: [first = 'necessary', ...rest], names, urls }) => ({
      id,
      purposes: [first, ...rest],
      names,
      urls,
    })),
  { maxLength: 8 },
);

/** Strings as they come from a hostile page: any code units, markup, prototype words, bidi overrides. */
export const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '<img src=x onerror=alert(1)>',
    '\u202e\u2066gpj.exe',
    '\ud800',
    '',
  ),
);
