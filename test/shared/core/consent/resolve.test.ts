import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decided } from '../../../../shared/core/consent/decided.ts';
import { resolve } from '../../../../shared/core/consent/resolve.ts';
import { type Edition, termsOf } from '../../../../shared/core/policy/edition.ts';
import { optionalPurposes } from '../../../../shared/core/policy/purposes.ts';
import * as arbitrary from '../../../support/arbitraries.ts';

const day = 86_400_000;
const now = Date.parse('2026-06-01T12:00:00Z');
const first: Edition = { id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' };
const allGranted: Decided = {
  recordId: '1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3',
  decidedAt: now - 30 * day,
  edition: '1',
  purposes: { personalization: 'granted', advertising: 'granted', statistics: 'granted', quality: 'granted' },
  services: [],
  gpc: false,
};
const quiet = { gpc: false };

test('grants nothing but the necessary until somebody decides', () => {
  const consent = resolve(termsOf([first]), undefined, quiet, now);
  expect([consent.status, [...consent.granted], consent.ask]).toEqual(['unset', ['necessary'], optionalPurposes]);
});

test('grants what was granted at the edition in force', () => {
  const consent = resolve(termsOf([first]), allGranted, quiet, now);
  expect([consent.status, [...consent.granted], consent.ask]).toEqual([
    'current',
    ['necessary', ...optionalPurposes],
    [],
  ]);
});

test('asks again about just what a material edition touches, once it is in force', () => {
  const second: Edition = {
    id: '2',
    published: { 'inservice.ru': '2026-05-31' },
    kind: 'material',
    touches: ['statistics'],
  };
  const terms = termsOf([first, second]);
  const before = resolve(terms, allGranted, quiet, Date.parse('2026-05-31T18:59:59Z'));
  const after = resolve(terms, allGranted, quiet, Date.parse('2026-05-31T19:00:00Z'));
  expect([before.status, before.granted.has('statistics'), before.edition]).toEqual(['current', true, '1']);
  expect([after.status, after.granted.has('statistics'), after.edition]).toEqual(['stale', false, '2']);
  expect([after.ask, after.granted.has('advertising')]).toEqual([['statistics'], true]);
});

test('refusals carry over a material edition: nobody is asked twice for a no', () => {
  const second: Edition = { id: '2', published: { 'inservice.ru': '2026-05-01' }, kind: 'material' };
  const refused: Decided = {
    ...allGranted,
    purposes: { personalization: 'denied', advertising: 'denied', statistics: 'denied', quality: 'denied' },
  };
  expect(resolve(termsOf([first, second]), refused, quiet, now).status).toBe('current');
});

test('an editorial edition changes nothing', () => {
  const second: Edition = { id: '2', published: { 'inservice.ru': '2026-05-01' }, kind: 'editorial' };
  expect(resolve(termsOf([first, second]), allGranted, quiet, now).status).toBe('current');
});

test('a decision made at an unknown or future edition, in the future, or over a year ago grants nothing', () => {
  const later: Edition = { id: '9', published: { 'inservice.ru': '2026-12-01' }, kind: 'material' };
  for (const change of [
    { edition: 'foreign' },
    { edition: '9' },
    { decidedAt: now + 2 * day },
    { decidedAt: now - 366 * day },
  ]) {
    expect([...resolve(termsOf([first, later]), { ...allGranted, ...change }, quiet, now).granted]).toEqual([
      'necessary',
    ]);
  }
});

test('Global Privacy Control denies advertising, unless it was granted knowing the signal', () => {
  const on = { gpc: true };
  expect(resolve(termsOf([first]), allGranted, on, now).granted.has('advertising')).toBe(false);
  expect(resolve(termsOf([first]), allGranted, on, now).granted.has('statistics')).toBe(true);
  expect(resolve(termsOf([first]), { ...allGranted, gpc: true }, on, now).granted.has('advertising')).toBe(true);
});

test('never grants what the decision did not grant', () => {
  fc.assert(
    fc.property(arbitrary.decided, fc.boolean(), fc.integer({ min: 0, max: 4e12 }), (decided, gpc, time) => {
      const consent = resolve(termsOf([first]), decided, { gpc }, time);
      for (const purpose of optionalPurposes) {
        if (consent.granted.has(purpose)) expect(decided.purposes[purpose]).toBe('granted');
        if (consent.partial.has(purpose)) expect(decided.purposes[purpose]).toBe('partial');
      }
      expect(consent.granted.has('necessary')).toBe(true);
    }),
  );
});

test('an edition since the decision that asks nothing leaves every grant, and is known to be new', () => {
  const editorial: Edition = { id: '1a', published: { 'inservice.ru': '2026-05-20' }, kind: 'editorial' };
  const told = (edition: string) => {
    const consent = resolve(termsOf([first, editorial]), { ...allGranted, edition }, quiet, now);
    return [consent.outdated, consent.status, consent.granted.size];
  };
  expect([told('1'), told('1a')]).toEqual([
    [true, 'current', 5],
    [false, 'current', 5],
  ]);
});
