import { expect, test } from 'vitest';
import { handlingEdge } from '../../../extension/edges/handlings.ts';
import { type Chosen, nothingChosen, withHandling, withNameHandling } from '../../../shared/core/plan/handling.ts';
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

const of = async (handling: unknown) => [...(await handlingEdge(storageArea({ handling })).all())];

test.each([
  ['text', 'block everything'],
  ['sites that are none', { version: 2, sites: ['inservice.ru'] }],
  ['a shape of its own', { version: 3, sites: { 'inservice.ru': { statistics: 'block' } } }],
  ['an unknown purpose', { version: 3, sites: { 'inservice.ru': { purposes: { research: 'ask' }, names: [] } } }],
])('%s is no choice', async (_, handling) => {
  expect(await of(handling)).toEqual([]);
});

test('what is damaged takes nothing else along', async () => {
  const sites = {
    'inservice.ru': { purposes: { research: 7, advertising: 'ask' }, names: [['cart'], ['_ga', 'block']] },
    'inservice.com': { purposes: { statistics: 'block' }, names: 'none' },
    'other.test': null,
  };
  expect(await of({ version: 2, sites })).toEqual([
    ['inservice.ru', { purposes: { advertising: 'ask' }, names: new Map([['_ga', 'block']]) }],
    ['inservice.com', { purposes: { statistics: 'block' }, names: new Map() }],
  ]);
});

test('what a later version kept is understood as far as it can be, and nothing of it is lost by a change', async () => {
  const later = {
    version: 3,
    shared: true,
    sites: {
      'inservice.ru': {
        purposes: { statistics: 'block', advertising: 'delay', research: 'ask' },
        names: [
          ['cart', 'ask'],
          ['_g*', 'delay', 5],
        ],
        until: 7,
      },
      'inservice.com': { statistics: 'block' },
    },
  };
  const area = storageArea({ handling: later });
  const edge = handlingEdge(area);
  expect(await edge.of('inservice.ru')).toEqual({
    purposes: { statistics: 'block', advertising: 'ask' },
    names: new Map([
      ['cart', 'ask'],
      ['_g*', 'ask'],
    ]),
  });
  await edge.change('inservice.ru', (before) => ({
    ...withNameHandling(before, 'cart', undefined),
    purposes: withHandling(before.purposes, 'statistics', 'allow'),
  }));
  expect(await area.get('handling')).toEqual({
    handling: {
      ...later,
      sites: {
        'inservice.com': { statistics: 'block' },
        'inservice.ru': { purposes: { advertising: 'delay', research: 'ask' }, names: [['_g*', 'delay', 5]], until: 7 },
      },
    },
  });
});

test('a handling of a later version counts as asking, until the person chooses another', async () => {
  const site = { purposes: { statistics: 'delay' }, names: [['_ga', 'delay', 5]] };
  const edge = handlingEdge(storageArea({ handling: { version: 3, sites: { 'inservice.ru': site } } }));
  expect(await edge.of('inservice.ru')).toEqual({ purposes: { statistics: 'ask' }, names: new Map([['_ga', 'ask']]) });
  await edge.change('inservice.ru', (before) => withNameHandling(blocked(before), '_ga', 'allow'));
  expect(await edge.of('inservice.ru')).toEqual({
    purposes: { statistics: 'block' },
    names: new Map([['_ga', 'allow']]),
  });
  await edge.change('inservice.ru', () => nothingChosen);
  expect(await edge.of('inservice.ru')).toBeUndefined();
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
