import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolve } from '../../../../shared/core/consent/resolve.ts';
import { inventory } from '../../../../shared/core/inventory/inventory.ts';
import { storedItemSchema } from '../../../../shared/core/inventory/schema.ts';
import { itemId, type StoredItem } from '../../../../shared/core/inventory/stored-item.ts';
import type { Registry, Service } from '../../../../shared/core/registry/registry.ts';
import { rulesOf } from '../../../../shared/core/registry/rules.ts';
import { anyItem, consentTo, cookie, localItem } from '../../../support/stored.ts';

const day = 86_400;
const now = Date.parse('2026-06-01T12:00:00Z');
const counter: Service = {
  id: 'counter',
  name: 'Counter',
  purposes: ['statistics'],
  items: [
    { name: '_c_exact', lifetime: 10 * day },
    { name: '_c_*', lifetime: day },
    { name: '_session', lifetime: 0 },
  ],
};
const both: Service = { id: 'both', name: 'Both', purposes: ['statistics', 'advertising'], items: [{ name: 'both' }] };
const own: Service = { id: 'own', name: 'Own', purposes: ['necessary'], items: [{ name: 'sid' }] };
const registry: Registry = {
  version: 1,
  editions: [{ id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' }],
  services: [counter, both, own],
};
const rules = rulesOf(registry);
const services = new Map(registry.services.map((service) => [service.id, service]));
const undecided = resolve(rules.terms, undefined, { gpc: false }, now);

const judge = (item: StoredItem, consent = undecided) =>
  inventory([item], { rules, services, consent, now }).map(({ purpose, service, covered, findings }) => ({
    purpose,
    service: service?.id,
    covered,
    findings,
  }))[0];

test('a necessary item is covered before anybody has decided', () => {
  expect(judge(cookie('sid'))).toEqual({ purpose: 'necessary', service: 'own', covered: true, findings: [] });
});

test('an item of a purpose that nobody has decided about was there before consent', () => {
  expect(judge(localItem('_c_1'))).toEqual({
    purpose: 'statistics',
    service: 'counter',
    covered: false,
    findings: [{ type: 'before-consent', purposes: ['statistics'] }],
  });
});

test('an item of a denied purpose is there after denial', () => {
  expect(judge(localItem('_c_1'), consentTo('advertising'))).toEqual({
    purpose: 'statistics',
    service: 'counter',
    covered: false,
    findings: [{ type: 'after-denial', purposes: ['statistics'] }],
  });
});

test('a service that needs two purposes is covered by both only', () => {
  expect([
    judge(cookie('both'), consentTo('statistics', 'advertising')),
    judge(cookie('both'), consentTo('statistics')),
  ]).toEqual([
    { purpose: 'statistics', service: 'both', covered: true, findings: [] },
    {
      purpose: 'statistics',
      service: 'both',
      covered: false,
      findings: [{ type: 'after-denial', purposes: ['advertising'] }],
    },
  ]);
});

test('a grant that a new edition suspends is to be asked about again, not denied', () => {
  const suspended = { ...consentTo(), status: 'stale', ask: ['statistics'] } as const;
  expect(judge(cookie('_c_1'), suspended)?.findings).toEqual([{ type: 'before-consent', purposes: ['statistics'] }]);
});

test('what no declaration knows is undeclared, and nobody can say whether it is covered', () => {
  expect(judge(cookie('mystery'), consentTo('statistics'))).toEqual({
    purpose: 'unknown',
    service: undefined,
    covered: undefined,
    findings: [{ type: 'undeclared' }],
  });
});

test.each([
  ['_c_1', 3 * day, [{ type: 'outlives-declaration', declared: day, remaining: 3 * day }]],
  ['_c_1', 1.5 * day, []],
  ['_c_exact', 3 * day, []],
  ['_session', 3 * day, [{ type: 'outlives-declaration', declared: 0, remaining: 3 * day }]],
])('%s kept for another %d s is held against its declaration', (name, remaining, findings) => {
  expect(judge(cookie(name, { expires: now + remaining * 1000 }), consentTo('statistics'))?.findings).toEqual(findings);
});

test('an item seen twice, in two frames of one origin, is one row', () => {
  const rows = inventory([localItem('a'), localItem('a')], { rules, services, consent: undecided, now });
  expect(rows.length).toBe(1);
});

test('whatever is stored gets exactly one row, which a message carries unharmed', () => {
  fc.assert(
    fc.property(fc.array(anyItem), (items) => {
      const rows = inventory(items, { rules, services, consent: undecided, now });
      expect(rows.map(({ id }) => id)).toEqual([...new Set(items.map(itemId))]);
      expect(rows.map(({ item }) => itemId(storedItemSchema.parse(JSON.parse(JSON.stringify(item)))))).toEqual(
        rows.map(({ id }) => id),
      );
    }),
  );
});

test('nothing is covered that the consent does not grant', () => {
  fc.assert(
    fc.property(anyItem, fc.subarray(['statistics', 'advertising'] as const), (item, granted) => {
      const [row] = inventory([item], { rules, services, consent: consentTo(...granted), now });
      const needed = rules.named(item.name)?.purposes;
      const permitted = needed?.every((purpose) => purpose === 'necessary' || granted.some((one) => one === purpose));
      expect(row?.covered).toBe(permitted);
    }),
  );
});
