import { expect, test } from 'vitest';
import { imports, pulledInBy, sources } from './imports.ts';

/** `core ← page, store, ui ← widget | extension`: what each part may import, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'shared/core': [],
  'shared/page': ['shared/core'],
  'shared/store': ['shared/core'],
  'shared/ui': ['shared/core'],
  'widget/demo': ['shared/core', 'widget/lint'],
  'widget/lint': ['shared/core'],
  'widget/testing': ['shared/core', 'widget'],
  widget: ['shared/core', 'shared/page', 'shared/store', 'shared/ui'],
  extension: ['shared/core', 'shared/page', 'shared/store', 'shared/ui'],
};

/** Packages that the browser code may use, and where. */
const packages: Readonly<Record<string, RegExp>> = {
  preact: /^(shared\/ui|widget\/ui|extension\/panel)\//,
  idb: /^shared\/store\//,
  'zod/mini': /^(shared\/core\/.*schema\.ts|widget\/native\/message\.ts|extension\/)/,
  'webextension-polyfill': /^extension\/edges\//,
  // The whole list of public suffixes: 40 KB that no page can afford.
  tldts: /^(extension\/site|widget\/lint\/known)\.ts$/,
};

const partOf = (file: string) => Object.keys(allowed).find((part) => file.startsWith(`${part}/`)) ?? file;
const ours = (file: string) => sources.includes(file);

test('the sources are seen', () => {
  expect([sources.length > 60, imports.length > 150]).toEqual([true, true]);
});

test('imports point in one direction', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [part, other] = [partOf(from), partOf(to)];
    return ours(to) && part !== other && !allowed[part]?.includes(other);
  });
  expect(wrong).toEqual([]);
});

test('every import of our own finds its file', () => {
  const lost = imports.filter(({ to }) => /^(shared|widget|extension)\/.*\.tsx?$/.test(to) && !ours(to));
  expect(lost).toEqual([]);
});

test('no import goes round in a circle', () => {
  const circles = sources.filter((file) =>
    imports.some(({ from, to, kind }) => from === file && kind === 'static' && ours(to) && pulledInBy(to).has(file)),
  );
  expect(circles).toEqual([]);
});

test('packages are used only where they belong', () => {
  const wrong = imports.filter(({ from, to }) => {
    const name = Object.keys(packages).find((known) => to === known || to.startsWith(`${known}/`));
    return name !== undefined && !packages[name]?.test(from);
  });
  expect(wrong).toEqual([]);
});

test('browser code uses no other package', () => {
  const known = /^(preact|idb|zod\/mini|webextension-polyfill|tldts)(\/|$)/;
  const wrong = imports.filter(
    ({ from, to, kind }) =>
      kind !== 'type' &&
      // These run in Node.
      !/^widget\/(demo|lint)\//.test(from) &&
      !/^(shared|widget|extension)\//.test(to) &&
      !known.test(to),
  );
  expect(wrong).toEqual([]);
});

test.each(['widget/drop-in.ts', 'widget/enforce/drop-in.ts'])('%s pulls in no package at all', (entry) => {
  const pulled = [...pulledInBy(entry)];
  expect([pulled.length > 5, pulled.filter((file) => !ours(file))]).toEqual([true, []]);
});
