import { expect, test } from 'vitest';
import { isInstalled } from '../../scripts/steps/packages.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/idb': { version: '8.0.4' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
};

test('packages are there when every locked version is installed', () => {
  expect(isInstalled(wanted, { 'node_modules/idb': { version: '8.0.4' } })).toBe(true);
});

test('a missing package has to be installed', () => {
  expect(isInstalled(wanted, {})).toBe(false);
});

test('a package of another version has to be installed again', () => {
  expect(isInstalled(wanted, { 'node_modules/idb': { version: '8.0.3' } })).toBe(false);
});

test('an optional package of another version has to be installed again', () => {
  const installed = { 'node_modules/idb': { version: '8.0.4' }, 'node_modules/fsevents': { version: '1.0.0' } };
  expect(isInstalled(wanted, installed)).toBe(false);
});
