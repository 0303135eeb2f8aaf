import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { faults } from '../../shared/core/registry/faults.ts';
import { lint } from '../../widget/lint/lint.ts';
import { readRegistry } from '../../widget/lint/registry.ts';
import * as kit from '../../widget/testing/testing.ts';
import { blocks } from './blocks.ts';

const guides = readdirSync('docs/guides').map((name) => `docs/guides/${name}`);

/** Every block of a language in all guides, with its guide. */
const all = (language: string) =>
  guides.flatMap((guide) => blocks(guide, language).map((code) => [guide.slice(12), code] as const));

test('the guides are seen', () => {
  expect([guides.length > 9, all('html').length > 9, all('html before').length]).toEqual([true, true, 4]);
});

test.each(all('html'))('%s: what is shown passes the linter', (file, text) => {
  expect(lint({ file, text, kind: 'page' })).toEqual([]);
});

test.each(all('html before'))('%s: what is shown as it was is found by the linter, tag by tag', (file, text) => {
  const found = lint({ file, text, kind: 'page' }).filter(({ rule }) => rule === 'foreign-markup');
  expect(found.map(({ line }) => line)).toEqual(
    text
      .trimEnd()
      .split('\n')
      .map((_, at) => at + 1),
  );
});

test.each(all('json'))('%s: registries are ones, by both readers', (_file, text) => {
  expect([faults(JSON.parse(text)), readRegistry(text).remarks]).toEqual([[], []]);
});

test.each(['js', 'ts', 'tsx'].flatMap((language) => all(language).map(([file, code]) => [file, language, code])))(
  '%s: %s can be read',
  (_file, language, code) => {
    expect(parseSync(`example.${language}`, code ?? '').errors).toEqual([]);
  },
);

test('check.md explains every rule of the linter, and no other', () => {
  const source = readFileSync('widget/lint/finding.ts', 'utf8');
  const rules = [...source.matchAll(/^ {2}\| '([\w-]+)'/gm)].map(([, rule]) => rule);
  const [, table = ''] = readFileSync('docs/guides/check.md', 'utf8').split('| rule ');
  const explained = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, rule]) => rule);
  expect([rules.length > 20, explained.sort()]).toEqual([true, rules.sort()]);
});

test('testing.md imports what the kit has', () => {
  const imported = blocks('docs/guides/testing.md', 'ts')
    .flatMap((code) => [...code.matchAll(/import \{ (.*?) \} from 'inservice-consent\/testing'/g)])
    .flatMap(([, names = '']) => names.split(', '));
  expect([imported.length > 3, imported.filter((name) => !(name in kit))]).toEqual([true, []]);
});
