import { fill } from './fill.ts';

/** A text per plural category of its language; `other` stands in for the rest. `{n}`: the number. */
export type Forms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The form for a number. A browser without the language's rules gets `other`. */
export const plural = (lang: string, forms: Forms, n: number): string =>
  fill(forms[new Intl.PluralRules(lang).select(n)] ?? forms.other, { n });
