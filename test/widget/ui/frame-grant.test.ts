import { expect, test } from 'vitest';
import type { Consent } from '../../../shared/core/consent/consent.ts';
import { mark } from '../../../shared/core/consent/decided.ts';
import type { Service } from '../../../shared/core/registry/registry.ts';
import { frameGrant } from '../../../widget/ui/frame-grant.ts';

const video: Service = { id: 'video', name: 'Video', purposes: ['advertising', 'statistics'] };
const consent: Consent = {
  status: 'current',
  granted: new Set(['necessary', 'statistics']),
  partial: new Set(['quality']),
  services: ['0ab1z'],
  ask: [],
  edition: '1',
  outdated: false,
  decidedAt: 0,
  recordId: undefined,
};

test('a known service is allowed on its own, for all that it needs and that is not granted yet', () => {
  expect(frameGrant(consent, ['advertising'], video)).toEqual({
    purposes: ['advertising'],
    service: video,
    choice: { purposes: { advertising: 'partial' }, services: ['0ab1z', mark('video')] },
  });
});

test('without a known service the whole purpose is in question', () => {
  expect(frameGrant(consent, ['advertising', 'statistics'], undefined)).toEqual({
    purposes: ['advertising'],
    service: undefined,
    choice: { purposes: { advertising: 'granted' } },
  });
});

test('a frame that needs more than its service declares is released by whole purposes', () => {
  expect(frameGrant(consent, ['personalization'], video)).toEqual({
    purposes: ['personalization'],
    service: undefined,
    choice: { purposes: { personalization: 'granted' } },
  });
});
