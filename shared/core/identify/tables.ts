import { nameWords } from './name-words.ts';
import { dots, isHarmless } from './secret-name.ts';
import { isSecret } from './without-secrets.ts';

/** Longer lines are rows of no table that a person made. */
const longestLine = 4000;

const delimiters = [',', ';', '\t', '|'] as const;

/** A name above a column: a few words at most. */
const title = /^(?:[\p{L}_$][\p{L}\p{Cf}\d_.:$@()-]{0,79}(?: [\p{L}\p{Cf}\d_.:$@()-]{1,40}){0,2})?$/u;
const rule = /^:?-+:?$/;

/** The cells of a line; what stands in quotes is one of them, whatever is in it (RFC 4180). */
function cellsOf(line: string, delimiter: string): readonly string[] {
  const cells = [''];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    if (character === delimiter && !quoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
}

const inner = (cell: string) => cell.trim().replace(/^(["'])(.*)\1$/s, '$2');

interface Table {
  readonly delimiter: string;
  readonly titles: readonly string[];
}

/** The table that begins with this line, where one of its columns has the name of a secret. */
function tableFrom(line: string): Table | undefined {
  for (const delimiter of delimiters) {
    if (!line.includes(delimiter)) continue;
    const titles = line.split(delimiter).map((one) => inner(one).replace(/^.*[=?&"'>]/s, ''));
    if (titles.every((one) => title.test(one)) && titles.some(isSecret)) return { delimiter, titles };
  }
  return undefined;
}

/** Reads lines in their order, and leaves out what stands in columns with the name of a secret. */
export function tables(hid: (text: string) => void): (line: string) => string {
  let table: Table | undefined;

  const cell = (text: string, name: string) => {
    const value = inner(text);
    if (!isSecret(name) || rule.test(value) || isHarmless(nameWords(name), value)) return text;
    hid(value);
    const at = text.indexOf(value);
    return text.slice(0, at) + dots + text.slice(at + value.length);
  };

  return (line) => {
    if (line.length > longestLine) return line;
    if (table) {
      const { delimiter, titles } = table;
      const cells = cellsOf(line, delimiter);
      if (cells.length === titles.length) return cells.map((one, at) => cell(one, titles[at] ?? '')).join(delimiter);
    }
    table = tableFrom(line);
    return line;
  };
}
