import { fill } from './fill.ts';

/** A text per plural category of its language; `other` stands in for the rest. `{n}`: the number. */
export type Forms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The form for a number, written as `shown`. A browser without the language's rules gets `other`. */
export const plural = (lang: string, forms: Forms, n: number, shown: string | number = n): string =>
  fill(forms[new Intl.PluralRules(lang).select(n)] ?? forms.other, { n: shown });
