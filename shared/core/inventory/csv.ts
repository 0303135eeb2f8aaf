import type { FiledItem } from './file.ts';
import { visible } from './visible.ts';

const columns = [
  'kind',
  'name',
  'host',
  'path',
  'partition',
  'expires',
  'httpOnly',
  'secure',
  'sameSite',
  'bytes',
  'records',
  'purpose',
  'service',
  'declared',
  'value',
] as const satisfies readonly (keyof FiledItem)[];

const longest = 2000;

/**
 * What would be run as a formula (OWASP: CSV injection): at the beginning of a cell, or behind a separator inside it,
 * since a spreadsheet that separates by semicolons, as in Russian, cuts the cell there.
 */
const formula = /(^|[,;])(?=\s*[=+\-@|%＝＋－＠])/g;

/** A cell that a spreadsheet takes for text: names and values come from strangers. */
const cell = (value: string | number | boolean | null | undefined): string =>
  `"${visible(String(value ?? ''), longest)
    .replace(formula, "$1'")
    .replaceAll('"', '""')}"`;

/** The items as a table (RFC 4180), with a byte order mark, without which spreadsheets misread Cyrillic. */
export function csv(items: readonly FiledItem[]): string {
  const lines = [
    [...columns, 'identified', 'findings'].map(cell),
    ...items.map((item) => [
      ...columns.map((column) => cell(item[column])),
      cell(item.identified.map(({ format, certainty }) => `${certainty} ${format}`).join('; ')),
      cell(item.findings.map(({ because }) => because).join(' ')),
    ]),
  ];
  return `\u{FEFF}${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}
