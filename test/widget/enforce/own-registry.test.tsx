import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownRegistry } from '../../../widget/enforce/own-registry.ts';

const counter = { id: 'counter', name: 'Counter', purposes: ['statistics'], urls: ['counter.example'] };
const registry = (more: object = {}, published = '2020-01-01') => ({
  version: 1,
  editions: [{ id: '1', published: { 'shop.example': published }, kind: 'material' }],
  services: [counter],
  ...more,
});

/** What is read of registries that stand in the page, and what the developer is told. */
function read(...registries: readonly object[]) {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (const one of registries) {
    const tag = document.createElement('script');
    tag.type = 'application/json';
    tag.setAttribute('data-inservice-registry', '');
    tag.textContent = JSON.stringify(one);
    document.head.append(tag);
  }
  const { now } = ownRegistry(undefined);
  return { ...now, told: warn.mock.calls.map(([message]) => message) };
}

// What the build puts in: the built-in registry and the catalogue.
beforeEach(() => {
  vi.stubGlobal('__OWN__', '');
  vi.stubGlobal('__CATALOGUE__', '');
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.head.replaceChildren();
});

test('the first edition of a site is asked about before it takes force', () => {
  const { terms, faults } = read(registry({}, '2090-01-01'));
  expect([terms?.length, faults]).toEqual([1, []]);
});

test('a service that is given again for another purpose is refused, and nothing is granted on either', () => {
  const twice = registry({ services: [{ ...counter, purposes: ['necessary'] }, counter] });
  const { terms, faults, rules } = read(twice);
  expect([terms, faults, rules.service('counter')]).toEqual([
    [],
    ['registry.services[1].id: is given twice'],
    undefined,
  ]);
});

test('of two registries the first counts, and the developer is told of the other', () => {
  const { faults, rules, told } = read(registry(), registry({ services: [] }));
  expect([faults, rules.service('counter')?.purposes, told]).toEqual([
    [],
    ['statistics'],
    ['inService consent: only the first registry of the page counts'],
  ]);
});

test('links that lead to no address of the web are told by their field', () => {
  const services = [{ ...counter, privacy: ' java\tscript:alert(1)' }];
  const { faults, told } = read(registry({ policyUrl: 'javascript:alert(1)', cabinetUrl: '/account', services }));
  expect([faults, told]).toEqual([
    [],
    [
      'inService consent: registry.policyUrl: is no address of the web, and no link leads there',
      'inService consent: registry.services[0].privacy: is no address of the web, and no link leads there',
    ],
  ]);
});
