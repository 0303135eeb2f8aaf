export const languages = ['ru', 'kk', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language asked for, if the demo speaks it; otherwise Russian. */
export const languageOf = (word: string | null | undefined): Language =>
  languages.find((language) => language === word) ?? 'ru';
