import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Colours = Readonly<Record<string, string>>;

/** `--inservice-text: light-dark(#000, #fff)` and the shipped `--text: var(--inservice-text, #000)`, by name. */
const colours = (css: string, pattern: RegExp, value: number): Colours =>
  Object.fromEntries([...css.matchAll(pattern)].map((match) => [match[1] ?? '', match[value] ?? '']));

const read = (path: string) => readFileSync(path, 'utf8');
const shipped = /--inservice-([\w-]+), (#\w+)\)/g;
const themed = /--inservice-([\w-]+): light-dark\((#\w+), (#\w+)\)/g;
const folder = 'widget/themes';
const files = readdirSync(folder);

const looks: readonly (readonly [name: string, colours: Colours])[] = [
  ['shipped, light', colours(read('shared/ui/tokens.css'), shipped, 2)],
  ['shipped, dark', colours(read('shared/ui/dark.css'), shipped, 2)],
  ...files.flatMap((file) => {
    const css = read(`${folder}/${file}`);
    return [
      [`${file}, light`, colours(css, themed, 2)],
      [`${file}, dark`, colours(css, themed, 3)],
    ] as const;
  }),
];

/** Relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? Array.from(colour.slice(1), (digit) => digit + digit).join('') : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What stands on what, and the least contrast between them: 4.5 for text (1.4.3), 3 for controls (1.4.11). */
const pairs = [
  ['text', 'surface', 4.5],
  ['text', 'control', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'control', 4.5],
  ['on-accent', 'accent', 4.5],
  ['edge', 'surface', 3],
  ['edge', 'control', 3],
  ['accent', 'surface', 3],
] as const;

test('there are three ready themes', () => {
  expect(files).toEqual(['clay.css', 'plain.css', 'sea.css']);
});

test.each(looks)('%s: everything can be read', (_, values) => {
  const weak = pairs.filter(
    ([one, other, least]) => contrast(values[one] ?? '', values[other] ?? '') >= least === false,
  );
  expect(weak).toEqual([]);
});

test.each(looks)('%s names every colour', (_, values) => {
  expect(Object.keys(values)).toEqual([
    'surface',
    'text',
    'muted',
    'line',
    'control',
    'edge',
    'accent',
    'on-accent',
    'shade',
  ]);
});
