import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

test.each(documents)('%s links to what is there', (document) => {
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to = '']) => to);
  expect(links.filter((to) => !existsSync(join(dirname(document), to)))).toEqual([]);
});

test.each(documents)('%s names commands and source files that exist', (document) => {
  const text = readFileSync(document, 'utf8');
  const commands = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
  const files = [...text.matchAll(/`((?:shared|widget|extension|test|scripts)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  expect([commands.filter((name) => !(name in scripts)), files.filter((path) => !existsSync(path))]).toEqual([[], []]);
});
