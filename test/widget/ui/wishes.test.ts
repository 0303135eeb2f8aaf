import { expect, test } from 'vitest';
import type { Consent } from '../../../shared/core/consent/consent.ts';
import { choiceOf, wished } from '../../../widget/ui/wishes.ts';

const consent: Consent = {
  status: 'current',
  granted: new Set(['necessary', 'quality']),
  partial: new Set(['statistics']),
  services: ['0ab1z'],
  ask: [],
  edition: '1',
  decidedAt: 0,
  recordId: undefined,
};

test('a toggle shows what is granted until it is moved', () => {
  expect([wished({}, consent, 'quality'), wished({ quality: false }, consent, 'quality')]).toEqual([true, false]);
});

test('a partly granted purpose shows as off: not everything under it is granted', () => {
  expect(wished({}, consent, 'statistics')).toBe(false);
});

test('saving decides every purpose, and leaves partial ones that were not touched', () => {
  expect(choiceOf({ advertising: true }, consent)).toEqual({
    purposes: { personalization: 'denied', advertising: 'granted', statistics: 'partial', quality: 'granted' },
  });
});

test('a partial purpose whose toggle was moved there and back is denied, as the toggle shows', () => {
  expect(choiceOf({ statistics: false }, consent).purposes.statistics).toBe('denied');
});
