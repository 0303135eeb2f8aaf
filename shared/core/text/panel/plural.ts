import { fill } from '../fill.ts';

/** One phrase with a number in it, `{n}`, in the forms that its language has (CLDR names). */
export interface Plural {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Chooses the form and fills the number in. */
export function counted(lang: string, forms: Plural, n: number): string {
  const form = new Intl.PluralRules(lang).select(n);
  const text = form === 'one' || form === 'few' || form === 'many' ? forms[form] : forms.other;
  return fill(text ?? forms.other, { n: grouped(lang, n) });
}

/** Chromium carries no number format for Kazakh; it writes numbers as Russian does. */
export const grouped = (lang: string, n: number, digits = 0): string =>
  new Intl.NumberFormat(lang === 'kk' ? 'ru' : lang, { maximumFractionDigits: digits }).format(n);
