/** A text in the languages of the product. Russian is always there; the others fall back to it. */
export interface Localized {
  readonly ru: string;
  readonly kk?: string | undefined;
  readonly en?: string | undefined;
}

/** What is said the same way in every language, such as the name of a company, is a plain text. */
export const inLanguage = (text: string | Localized, lang: 'ru' | 'kk' | 'en'): string =>
  typeof text === 'string' ? text : (text[lang] ?? text.ru);
