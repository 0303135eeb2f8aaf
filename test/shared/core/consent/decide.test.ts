import { expect, test } from 'vitest';
import { decide } from '../../../../shared/core/consent/decide.ts';
import { mark } from '../../../../shared/core/consent/decided.ts';
import { permits } from '../../../../shared/core/consent/permits.ts';
import { resolve } from '../../../../shared/core/consent/resolve.ts';

const terms = [{ id: '1', from: 0, asks: [] }];
const now = 1_790_000_000_000;
const circumstances = { now, recordId: '1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3', gpc: false };
const unset = resolve(terms, undefined, { gpc: false }, now);

test('what a choice leaves out is denied when nothing was decided before', () => {
  expect(decide(unset, { purposes: { statistics: 'granted' } }, circumstances).purposes).toEqual({
    personalization: 'denied',
    advertising: 'denied',
    statistics: 'granted',
    quality: 'denied',
  });
});

test('what a choice leaves out stays as it was', () => {
  const before = resolve(
    terms,
    decide(unset, { purposes: { statistics: 'granted' } }, circumstances),
    { gpc: false },
    now,
  );
  expect(decide(before, { purposes: { quality: 'granted' } }, circumstances).purposes.statistics).toBe('granted');
});

test('a partial purpose permits its named services and no other, nor the purpose at large', () => {
  const decided = decide(unset, { purposes: { statistics: 'partial' }, services: [mark('posthog')] }, circumstances);
  const consent = resolve(terms, decided, { gpc: false }, now);
  expect(permits(consent, ['statistics'], 'posthog')).toBe(true);
  expect(permits(consent, ['statistics'], 'mixpanel')).toBe(false);
  expect(permits(consent, ['statistics'])).toBe(false);
});

test('several purposes mean all of them, and none of them is no permission', () => {
  const consent = resolve(
    terms,
    decide(unset, { purposes: { statistics: 'granted' } }, circumstances),
    { gpc: false },
    now,
  );
  expect(permits(consent, ['statistics', 'necessary'])).toBe(true);
  expect(permits(consent, ['statistics', 'quality'])).toBe(false);
  expect(permits(consent, [])).toBe(false);
});

test('a denial stands over a grant that a fast clock, or the native app, dated later', () => {
  const granted = {
    ...decide(unset, { purposes: { statistics: 'granted' } }, circumstances),
    decidedAt: now + 3_600_000,
  };
  const before = resolve(terms, granted, { gpc: false }, now);
  expect(decide(before, { purposes: { statistics: 'denied' } }, circumstances).decidedAt).toBe(now + 3_600_001);
});
