import type { BannerText } from './banner.ts';

/**
 * What the banner says, for want of the site's own words, when it asks again, and when a part of it does not load.
 * No first look needs it.
 */
export const bannerLater: Readonly<Record<BannerText['lang'], Required<Pick<BannerText, 'stale' | 'failed'>>>> = {
  ru: {
    stale: 'Политика обновилась, или прошёл год. Решите заново: {purposes}.',
    failed: 'Настройки не загрузились. Проверьте связь и попробуйте ещё раз.',
  },
  kk: {
    stale: 'Саясат жаңарды немесе бір жыл өтті. Қайта шешіңіз: {purposes}.',
    failed: 'Баптаулар жүктелмеді. Байланысты тексеріп, қайталап көріңіз.',
  },
  en: {
    stale: 'The policy has changed, or a year has passed. Please decide again: {purposes}.',
    failed: 'The settings did not load. Check your connection and try again.',
  },
};
