import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Consent } from '../../../shared/core/consent/consent.ts';
import { decide } from '../../../shared/core/consent/decide.ts';
import { mark } from '../../../shared/core/consent/decided.ts';
import { permits } from '../../../shared/core/consent/permits.ts';
import { resolve } from '../../../shared/core/consent/resolve.ts';
import { optionalPurposes } from '../../../shared/core/policy/purposes.ts';
import type { Service } from '../../../shared/core/registry/registry.ts';
import { choiceOf, type Wishes, wishedService, wishesOf, wishPurpose, wishService } from '../../../widget/ui/wishes.ts';

const service = (id: string, ...purposes: Service['purposes']): Service => ({ id, name: id, purposes });
const metrica = service('metrica', 'statistics');
const posthog = service('posthog', 'statistics');
const hotjar = service('hotjar', 'statistics', 'quality');
const services = [metrica, posthog, hotjar, service('sentry', 'quality'), service('ads', 'advertising')];

const consentOf = (more: Partial<Consent> = {}): Consent => ({
  status: 'current',
  granted: new Set(['necessary']),
  partial: new Set(),
  services: [],
  ask: [],
  edition: '1',
  outdated: false,
  decidedAt: 0,
  recordId: undefined,
  ...more,
});
const shown = (wishes: Wishes) => services.filter((one) => wishedService(wishes, one)).map(({ id }) => id);
const denied = { personalization: 'denied', advertising: 'denied', statistics: 'denied', quality: 'denied' };

test('switches show what is granted, whole purposes and single services', () => {
  const consent = consentOf({
    granted: new Set(['necessary', 'advertising']),
    partial: new Set(['statistics']),
    services: [mark('posthog')],
  });
  expect(shown(wishesOf(consent, services))).toEqual(['posthog', 'ads']);
});

test('one service switched on grants its purpose in part, and nothing beside it', () => {
  const wishes = wishService(wishesOf(consentOf(), services), metrica, true, services);
  expect(choiceOf(wishes, consentOf(), services)).toEqual({
    purposes: { ...denied, statistics: 'partial' },
    services: [mark('metrica')],
  });
});

test('one service switched off inside a granted purpose leaves the others on', () => {
  const consent = consentOf({ granted: new Set(['necessary', 'statistics']) });
  const wishes = wishService(wishesOf(consent, services), metrica, false, services);
  expect(choiceOf(wishes, consent, services)).toEqual({
    purposes: { ...denied, statistics: 'partial' },
    services: [mark('posthog')],
  });
});

test('the last service switched off denies the purpose', () => {
  const consent = consentOf({ partial: new Set(['statistics']), services: [mark('metrica')] });
  const wishes = wishService(wishesOf(consent, services), metrica, false, services);
  expect(choiceOf(wishes, consent, services)).toEqual({ purposes: denied, services: [] });
});

test('a service that needs two purposes is allowed in both, and goes with either', () => {
  const on = wishService(wishesOf(consentOf(), services), hotjar, true, services);
  const off = wishPurpose(on, 'quality', false, services);
  expect([choiceOf(on, consentOf(), services).purposes, shown(off)]).toEqual([
    { ...denied, statistics: 'partial', quality: 'partial' },
    [],
  ]);
});

test('switching a purpose on and off again ends with nothing granted under it', () => {
  const start = wishesOf(consentOf({ partial: new Set(['statistics']), services: [mark('metrica')] }), services);
  const there = wishPurpose(start, 'statistics', true, services);
  expect(choiceOf(wishPurpose(there, 'statistics', false, services), consentOf(), services).purposes).toEqual(denied);
});

test('a partly granted purpose that was left alone keeps a service that nobody here knows', () => {
  const consent = consentOf({ partial: new Set(['statistics']), services: ['0ab1z'] });
  expect(choiceOf(wishesOf(consent, services), consent, services)).toEqual({
    purposes: { ...denied, statistics: 'partial' },
    services: ['0ab1z'],
  });
});

test('an unknown service is dropped when another purpose becomes partly granted', () => {
  const consent = consentOf({ partial: new Set(['statistics']), services: ['0ab1z'] });
  const wishes = wishService(wishesOf(consent, services), services[4] ?? metrica, true, services);
  expect(choiceOf(wishes, consent, services).services).toEqual([mark('ads')]);
});

/** Any walk over the switches. */
const walk = fc.array(
  fc.record({
    at: fc.nat({ max: optionalPurposes.length + services.length - 1 }),
    granted: fc.boolean(),
  }),
  { maxLength: 12 },
);

test('whatever is switched, saving permits exactly the services whose switches are on', () => {
  const terms = [{ id: '1', from: 0, asks: optionalPurposes }];
  fc.assert(
    fc.property(walk, (steps) => {
      const before = consentOf();
      let wishes = wishesOf(before, services);
      for (const { at, granted } of steps) {
        const purpose = optionalPurposes[at];
        const one = services[at - optionalPurposes.length] ?? metrica;
        wishes = purpose
          ? wishPurpose(wishes, purpose, granted, services)
          : wishService(wishes, one, granted, services);
      }
      const made = decide(before, choiceOf(wishes, before, services), { now: 1, recordId: 'x', gpc: false });
      const after = resolve(terms, made, { gpc: false }, 2);
      const permitted = services.filter(({ id, purposes }) => permits(after, purposes, id)).map(({ id }) => id);
      expect(permitted).toEqual(shown(wishes));
    }),
    { numRuns: 500 },
  );
});
