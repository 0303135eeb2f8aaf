import { purposes } from '../policy/purposes.ts';
import type { Rule } from './rules.ts';

/** Leaves out names that a pattern of the same rule takes in. */
export const spare = (rule: Rule): Rule => ({
  ...rule,
  names: rule.names.filter(
    (name) => !rule.names.some((other) => other !== name && other.endsWith('*') && name.startsWith(other.slice(0, -1))),
  ),
});

/**
 * Rules as one line of text each, for the loader: `id|purposes|names|urls`, purposes as digits in policy order,
 * lists joined by spaces. Packed at build time from our own data, so reading it trusts the form.
 */
export const pack = (rules: readonly Rule[]): string =>
  rules
    .map(({ id, purposes: needed, names, urls }) =>
      [id, needed.map((purpose) => purposes.indexOf(purpose)).join(''), names.join(' '), urls.join(' ')].join('|'),
    )
    .join('\n');

const parts = (text: string | undefined, one: RegExp) => text?.match(one) ?? [];

export const unpack = (text: string): Rule[] =>
  parts(text, /.+/g).map((line) => {
    const [id = '', needed = '', names, urls] = line.split('|');
    const [first = 'necessary', ...rest] = [...needed].map((digit) => purposes[Number(digit)] ?? 'necessary');
    return { id, purposes: [first, ...rest], names: parts(names, /\S+/g), urls: parts(urls, /\S+/g) };
  });
