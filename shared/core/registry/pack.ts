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

const split = (text: string | undefined, by: string) => (text ? text.split(by) : []);

export const unpack = (text: string): Rule[] =>
  split(text, '\n').map((line) => {
    const [id = '', needed = '', names, urls] = line.split('|');
    const [first = 'necessary', ...rest] = [...needed].map((digit) => purposes[Number(digit)] ?? 'necessary');
    return { id, purposes: [first, ...rest], names: split(names, ' '), urls: split(urls, ' ') };
  });
