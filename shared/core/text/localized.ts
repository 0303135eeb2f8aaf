/** A text in the languages of the product. Russian is always there; the others fall back to it. */
export interface Localized {
  readonly ru: string;
  readonly kk?: string;
  readonly en?: string;
}

export const inLanguage = (text: Localized, lang: 'ru' | 'kk' | 'en'): string => text[lang] ?? text.ru;
