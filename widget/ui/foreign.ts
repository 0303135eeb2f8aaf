import type { Localized } from '../../shared/core/text/localized.ts';
import type { Language } from '../options.ts';

/** The language of words that the site does not give in that of the interface: Russian then stands there (WCAG 3.1.2). */
export const foreign = (words: string | Localized, lang: Language): Language | undefined =>
  typeof words === 'string' || words[lang] !== undefined ? undefined : 'ru';
