import { expect, test } from 'vitest';
import { handlingEdge } from '../../../extension/edges/handlings.ts';
import { type Chosen, withHandling, withNameHandling } from '../../../shared/core/plan/handling.ts';
import { storageArea } from '../../support/storage-area.ts';

const blocked = (before: Chosen): Chosen => ({
  ...before,
  purposes: withHandling(before.purposes, 'statistics', 'block'),
});

test('what an earlier version kept is understood, and kept in the new form with the next change', async () => {
  const area = storageArea({ handling: { version: 1, sites: { 'inservice.ru': { statistics: 'block' } } } });
  const edge = handlingEdge(area);
  expect(await edge.of('inservice.ru')).toEqual({ purposes: { statistics: 'block' }, names: new Map() });
  await edge.change('inservice.ru', (before) => withNameHandling(before, '__proto__', 'ask'));
  expect(await area.get('handling')).toEqual({
    handling: {
      version: 2,
      sites: { 'inservice.ru': { purposes: { statistics: 'block' }, names: [['__proto__', 'ask']] } },
    },
  });
});

test.each([
  ['a later version', { version: 3, sites: { 'inservice.ru': { statistics: 'block' } } }],
  ['text', 'block everything'],
  ['an unknown handling', { version: 2, sites: { 'inservice.ru': { purposes: { statistics: 'maybe' }, names: [] } } }],
])('%s is no choice', async (_, handling) => {
  expect((await handlingEdge(storageArea({ handling })).all()).size).toBe(0);
});

test('two windows that choose at once lose nothing', async () => {
  const edge = handlingEdge(storageArea());
  await Promise.all([
    edge.change('inservice.ru', blocked),
    edge.change('inservice.ru', (before) => withNameHandling(before, 'cart', 'block')),
    edge.change('inservice.com', blocked),
  ]);
  expect([...(await edge.all())]).toEqual([
    ['inservice.ru', { purposes: { statistics: 'block' }, names: new Map([['cart', 'block']]) }],
    ['inservice.com', { purposes: { statistics: 'block' }, names: new Map() }],
  ]);
});

test('a choice that the browser refuses to keep is told, and the former one counts', async () => {
  const area = storageArea();
  const edge = handlingEdge(area);
  await edge.change('inservice.ru', blocked);
  area.refuse('QuotaExceededError');
  await expect(edge.change('inservice.com', blocked)).rejects.toThrow('QuotaExceededError');
  area.refuse(undefined);
  expect([...(await edge.all()).keys()]).toEqual(['inservice.ru']);
});
