import { expect, test } from 'vitest';
import { gpcRules, headerRules, isStripped, requestRules } from '../../../extension/control/net-rules.ts';
import type { Chosen } from '../../../shared/core/plan/handling.ts';
import type { Rule } from '../../../shared/core/registry/rules.ts';

const services: readonly Rule[] = [
  { id: 'session', purposes: ['necessary'], names: ['sid'], urls: [] },
  { id: 'counter', purposes: ['statistics'], names: ['_c', '_c_*'], urls: ['*.counter.example', 'big.example/count'] },
];

const chosen = (more: Partial<Chosen> = {}): Chosen => ({
  purposes: { statistics: 'block' },
  names: new Map(),
  ...more,
});

test.each<[string, readonly string[], Partial<Chosen>, boolean]>([
  ['a blocked cookie', ['_c=1', 'other=1'], {}, true],
  ['a blocked cookie in another case, which the browser takes for the same', ['_C_9=1'], {}, true],
  ['a blocked cookie beside one that signs in', ['_c=1', 'sid=1'], {}, false],
  ['nothing of the kind', ['other=1'], {}, false],
  ['a single name', ['other=1'], { names: new Map([['other', 'ask']]) }, true],
  ['a single name with signs of the rules’ own', ['a*b?=1'], { names: new Map([['a*b?', 'block']]) }, true],
  ['what such a name would mean as a pattern', ['aXbY=1'], { names: new Map([['a*b?', 'block']]) }, false],
  ['a name that is allowed by itself', ['_c=1'], { names: new Map([['_c', 'allow']]) }, false],
  ['one that signs in and is held by itself', ['_c=1', 'sid=1'], { names: new Map([['sid', 'ask']]) }, true],
])('of %s (%j) it is known whether the browser took it off', (_, lines, more, stripped) => {
  expect(isStripped(lines, chosen(more), services)).toBe(stripped);
});

test('without anything to hold, responses are left alone', () => {
  expect(headerRules('inservice.ru', { purposes: {}, names: new Map() }, services)).toEqual([]);
});

test('requests of the site to known addresses of a blocked purpose are stopped, none of the person’s own', () => {
  expect(requestRules('inservice.ru', chosen(), services).map(({ condition }) => condition)).toEqual([
    {
      initiatorDomains: ['inservice.ru'],
      excludedResourceTypes: ['main_frame'],
      requestDomains: ['counter.example'],
    },
    { initiatorDomains: ['inservice.ru'], excludedResourceTypes: ['main_frame'], urlFilter: '||big.example/count' },
  ]);
});

test('the wish is stated where it was chosen: nowhere, to sites and what they request, or everywhere', () => {
  const conditions = [
    { everywhere: false, sites: [] },
    { everywhere: false, sites: ['inservice.ru'] },
    { everywhere: true, sites: ['inservice.ru'] },
  ].map((choice) => gpcRules(choice).map(({ condition }) => Object.keys(condition).at(-1)));
  expect(conditions).toEqual([[], ['requestDomains', 'initiatorDomains'], ['excludedResourceTypes']]);
});
