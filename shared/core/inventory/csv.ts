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
 * A cell that a spreadsheet takes for text: names and values come from strangers, and one that begins like a formula
 * would be run as one (OWASP: CSV injection).
 */
function cell(value: string | number | boolean | null | undefined): string {
  const text = visible(String(value ?? ''), longest);
  return `"${(/^\s*[=+\-@|%]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

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
