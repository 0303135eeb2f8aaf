import { expect, test } from 'vitest';
import { staticImports } from '../../scripts/steps/sizes.mjs';

test('finds what minified code imports and re-exports statically', () => {
  const code =
    'import{a as b}from"./shared.js";import"./side.js";export{c}from"./other.js";import{d}from"./shared.js";';
  expect(staticImports(code)).toEqual(['shared.js', 'side.js', 'other.js']);
});

test('leaves out what is imported when it is needed', () => {
  expect(staticImports('const load=()=>import("./preferences.js")')).toEqual([]);
});
