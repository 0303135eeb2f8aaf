import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../../../../shared/core/registry/catalogue/catalogue.ts';
import { inservice } from '../../../../../shared/core/registry/catalogue/inservice.ts';
import { known } from '../../../../../shared/core/registry/catalogue/known.ts';
import { entries } from '../../../../../shared/core/registry/catalogue/open-cookie-database/entries.ts';
import {
  readEntries,
  toldOf,
} from '../../../../../shared/core/registry/catalogue/open-cookie-database/open-cookie-database.ts';
import { rulesOf } from '../../../../../shared/core/registry/rules.ts';
import { hostile } from '../../../../support/arbitraries.ts';

const all = readEntries(entries);
const names = all.map(([name]) => name);

test.each([
  ['s_ecid', { platform: 'Adobe Analytics', controller: 'Adobe', category: 'Marketing', kept: 2 * 365 * 86_400 }],
  ['at_check', { platform: 'Adobe Audience Manager', controller: 'Adobe', category: 'Functional', kept: 0 }],
  ['EBFCD123', { platform: 'Adform', controller: 'Adform', category: 'Marketing', kept: 7 * 86_400 }],
  ['mtm_consent', { platform: 'Matomo', controller: 'Matomo', category: 'Analytics' }],
  ['xf_inline_mod_posts', { platform: 'Xenforo', controller: 'Xenforo', category: 'Functional', kept: 365 * 86_400 }],
  ['S_ECID', undefined],
  ['my_s_ecid', undefined],
  ['__proto__', undefined],
  ['constructor', undefined],
  ['', undefined],
])('%s', (name, told) => {
  expect(toldOf(name)).toEqual(told);
});

test('holds hundreds of names, each once, each line whole', () => {
  const lines = entries.trim().split('\n');
  const whole = lines.filter((line) => /^[^|]+\|[^|]+\|(Functional|Analytics|Marketing)\|(\S+ ?)+$/.test(line));
  const repeated = names.filter((name, at) => names.indexOf(name) !== at);
  const odd = all.filter(([, { kept }]) => kept !== undefined && !(kept >= 0));
  expect([lines.length - whole.length, repeated, odd, names.length > 400]).toEqual([0, [], [], true]);
});

test('has no name that our own catalogue or registry knows: those come first', () => {
  const rules = rulesOf(inservice, [...catalogue, ...known]);
  const own = names.flatMap((name) =>
    rules.named(name.replace('*', '')) || rules.named(name.replace('*', 'x1')) ? [name] : [],
  );
  expect(own).toEqual([]);
});

test('takes no name by so little that it would mean anything', () => {
  expect(names.filter((name) => name.replace('*', '').length < (name.endsWith('*') ? 4 : 3))).toEqual([]);
});

test('is total over arbitrary names, and gives back only what was taken from the database', () => {
  const told = new Set(all.map(([, one]) => JSON.stringify(one)));
  fc.assert(
    fc.property(
      fc.oneof(
        hostile,
        fc.constantFrom(...names),
        fc.tuple(fc.constantFrom(...names), hostile).map((of) => of.join('')),
      ),
      (name) => {
        const one = toldOf(name);
        if (one) expect(told).toContain(JSON.stringify(one));
      },
    ),
  );
});

test('names its source and its licence', () => {
  const notice = readFileSync('NOTICE', 'utf8');
  expect([notice.includes('Open Cookie Database'), notice.includes('Apache License, Version 2.0')]).toEqual([
    true,
    true,
  ]);
});
