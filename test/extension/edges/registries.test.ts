import { expect, test } from 'vitest';
import { judge } from '../../../extension/control/judge.ts';
import { registryEdge } from '../../../extension/edges/registries.ts';
import type { Purpose } from '../../../shared/core/policy/purposes.ts';
import { storageArea } from '../../support/storage-area.ts';

const registry = (id: string, purposes: readonly Purpose[], names: readonly string[]) =>
  JSON.stringify({
    version: 1,
    editions: [{ id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' }],
    services: [{ id, name: id, purposes, items: names.map((name) => ({ name })) }],
  });

const blocked = { purposes: { statistics: 'block', advertising: 'ask' }, names: new Map() } as const;

test('what a site declares itself is handled by its purpose from then on, on that host', async () => {
  const edge = registryEdge(storageArea());
  expect(await edge.learn('shop.example', registry('cart', ['statistics'], ['basket', 'seen_*']))).toBe(true);
  const own = await edge.of('shop.example');
  expect(['basket', 'seen_1', 'other'].map((name) => judge(name, blocked, own).handling)).toEqual([
    'block',
    'block',
    'allow',
  ]);
  expect([await edge.of('other.example'), (await edge.ofSite('shop.example')).map(({ id }) => id)]).toEqual([
    undefined,
    ['cart'],
  ]);
});

test('a site frees nothing by calling a known counter necessary, and can make it ask for more', async () => {
  const edge = registryEdge(storageArea());
  await edge.learn('shop.example', registry('mine', ['necessary', 'advertising'], ['_ga', 'inservice_session']));
  const own = await edge.of('shop.example');
  expect([judge('_ga', blocked, own), judge('inservice_session', blocked, own)]).toEqual([
    { service: 'google-analytics', purpose: 'statistics', handling: 'block' },
    { service: 'mine', purpose: 'advertising', handling: 'ask' },
  ]);
});

test.each([
  ['no JSON', '{'],
  ['no registry', '{"version":1}'],
  ['names that would break the form they are kept in', registry('a', ['statistics'], ['x|y', 'a b', 'c\nd|0|e|'])],
])('%s declares nothing', async (_, text) => {
  const edge = registryEdge(storageArea());
  await edge.learn('shop.example', text);
  const own = await edge.of('shop.example');
  expect(['x|y', 'x', 'a', 'b', 'e', 'c'].map((name) => own?.named(name))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a registry that is gone is forgotten', async () => {
  const edge = registryEdge(storageArea());
  await edge.learn('shop.example', registry('cart', ['statistics'], ['basket']));
  expect([await edge.learn('shop.example', 'gone'), await edge.of('shop.example')]).toEqual([true, undefined]);
});
