import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const document = readFileSync('docs/interface.md', 'utf8');

test('every property of the look is explained', () => {
  const tokens = readFileSync('shared/ui/tokens.css', 'utf8').match(/--inservice-[\w-]+/g) ?? [];
  expect([tokens.length, tokens.filter((token) => !document.includes(`\`${token}\``))]).toEqual([11, []]);
});

test('every ready theme is named', () => {
  expect(readdirSync('widget/themes').filter((file) => !document.includes(`themes/${file}`))).toEqual([]);
});
