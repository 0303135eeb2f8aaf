/** Our purposes by the words that other tools have for them, in small letters; docs/guides/moving.md has the same. */
const categories: Readonly<Record<string, string>> = {
  analytics: 'statistics',
  analytical: 'statistics',
  statistics: 'statistics',
  performance: 'statistics',
  c0002: 'statistics',
  marketing: 'advertising',
  ads: 'advertising',
  advertising: 'advertising',
  targeting: 'advertising',
  c0004: 'advertising',
  c0005: 'advertising',
  preferences: 'personalization',
  functional: 'personalization',
  functionality: 'personalization',
  c0003: 'personalization',
  essential: 'necessary',
  required: 'necessary',
  necessary: 'necessary',
  c0001: 'necessary',
};

/** The purpose behind another tool's word, if it is known. */
export const purposeOf = (word: string): string | undefined => {
  const key = word.toLowerCase();
  return Object.hasOwn(categories, key) ? categories[key] : undefined;
};
