import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeOption, options } from '../../../../shared/core/markup/options.ts';
import { readLook } from '../../../../widget/ui/look.ts';

const sources = readdirSync('widget', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/^(demo|lint|testing)\//.test(name))
  .map((name) => readFileSync(`widget/${name}`, 'utf8'));

test('the linter knows every option that the drop-in reads', () => {
  const read = sources.flatMap((text) => [...text.matchAll(/\b(?:options\.data|script\?\.dataset|data)\.(\w+)/g)]);
  const names = [...new Set(read.map(([, name = '']) => `data-${name.replaceAll(/[A-Z]/g, '-$&').toLowerCase()}`))];
  expect([names.length > 6, names.filter((name) => !Object.hasOwn(options, name))]).toEqual([true, []]);
});

test('the linter takes the values that the interface takes', () => {
  const layouts = options['data-layout']?.map((layout) => readLook({ layout }).layout);
  const themes = options['data-theme']?.map((theme) => readLook({ theme }).theme);
  expect([layouts, themes]).toEqual([options['data-layout'], options['data-theme']]);
});

test.each([
  ['data-layout', 'box', 'right'],
  ['data-layout', 'Box', 'wrong value'],
  ['data-lang', 'kk-KZ', 'right'],
  ['data-lang', 'kz', 'wrong value'],
  ['data-policy-url', '', 'right'],
  ['data-them', 'dark', 'unknown'],
  ['data-notice', '', 'unknown'],
  ['data-cfasync', 'false', 'right'],
  ['data-no-optimize', '1', 'right'],
  ['data-turbo-track', 'reload', 'right'],
])('%s="%s" is %s', (name, value, verdict) => {
  expect(judgeOption(name, value)).toBe(verdict);
});
