import { expect, test } from 'vitest';
import { fakeConsent } from '../../../widget/testing/fake-consent.ts';

const at = Date.parse('2026-11-22T12:00:00Z');

test('nobody has decided unless told otherwise', () => {
  expect(fakeConsent().state()).toEqual({
    status: 'unset',
    granted: ['necessary'],
    denied: ['personalization', 'advertising', 'statistics', 'quality'],
    edition: '1',
    decidedAt: undefined,
    recordId: undefined,
    signals: { gpc: false },
  });
});

test('a choice stands at its time', () => {
  const { status, granted, decidedAt } = fakeConsent({ granted: ['statistics'], at }).state();
  expect({ status, granted, decidedAt }).toEqual({
    status: 'current',
    granted: ['necessary', 'statistics'],
    decidedAt: at,
  });
});

test('a stale choice keeps its refusals and asks again', () => {
  expect(fakeConsent({ granted: ['statistics'], status: 'stale' }).state()).toMatchObject({
    status: 'stale',
    granted: ['necessary'],
  });
});

test('a choice outlives no year', () => {
  let now = at;
  const consent = fakeConsent({ granted: ['statistics'], at, now: () => now });
  now += 365 * 86_400_000;
  expect(consent.granted('statistics')).toBe(false);
});

test('services are asked about inside their purpose', () => {
  const consent = fakeConsent({ services: { statistics: ['posthog'] } });
  expect([
    consent.granted('statistics'),
    consent.granted('statistics', 'posthog'),
    consent.granted('statistics', 'mixpanel'),
    consent.granted('colour'),
  ]).toEqual([false, true, false, false]);
});

test('a grant and a withdrawal are told, each as a change and a state', () => {
  const consent = fakeConsent({ now: () => at });
  const told: unknown[] = [];
  consent.on('change', ({ granted, denied, previous }) => told.push([granted, denied.length, previous.status]));
  consent.grant('quality');
  consent.withdraw();
  expect([told, consent.state().status]).toEqual([
    [
      [['necessary', 'quality'], 3, 'unset'],
      [['necessary'], 4, 'current'],
    ],
    'current',
  ]);
});

test('late listeners hear ready and consent, unless they have stopped', async () => {
  const consent = fakeConsent();
  const told: string[] = [];
  const stopped = new AbortController();
  consent.on('ready', () => told.push('ready'));
  consent.on('consent', () => told.push('consent'));
  consent.on('consent', () => told.push('stopped'), { signal: stopped.signal });
  stopped.abort();
  consent.on('change', () => told.push('change'));
  await consent.ready;
  expect(told).toEqual(['ready', 'consent']);
});

test('a listener can stop', () => {
  const consent = fakeConsent();
  const told: string[] = [];
  consent.on('change', () => told.push('change'))();
  consent.grantAll();
  expect(told).toEqual([]);
});

test('without the person acting, a script cannot grant, but deny', () => {
  const consent = fakeConsent({ granted: ['quality'], activation: 'absent' });
  consent.grantAll();
  const granted = consent.state().granted;
  consent.denyAll();
  expect([granted, consent.state().granted]).toEqual([['necessary', 'quality'], ['necessary']]);
});

test('layers are told as they come and go', () => {
  const consent = fakeConsent();
  const told: string[] = [];
  for (const type of ['show', 'hide'] as const) consent.on(type, ({ layer }) => told.push(`${type} ${layer}`));
  consent.show();
  consent.showPreferences();
  consent.hide();
  expect(told).toEqual(['show banner', 'hide banner', 'show preferences', 'hide preferences']);
});
