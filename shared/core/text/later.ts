import type { BannerText } from './banner.ts';

interface BannerLater extends Required<Pick<BannerText, 'stale' | 'failed'>> {
  /** In the place of `stale` where nothing but its age is the reason. `{purposes}`: the ones in question. */
  readonly aged: string;
}

/**
 * What the banner says, for want of the site's own words, when it asks again, and when a part of it does not load.
 * No first look needs it.
 */
export const bannerLater: Readonly<Record<BannerText['lang'], BannerLater>> = {
  ru: {
    stale: 'Политика обновилась. Решите заново: {purposes}.',
    aged: 'С вашего выбора прошёл год. Решите заново: {purposes}.',
    failed: 'Настройки не загрузились. Проверьте связь и попробуйте ещё раз.',
  },
  kk: {
    stale: 'Саясат жаңарды. Қайта шешіңіз: {purposes}.',
    aged: 'Таңдауыңызға бір жыл толды. Қайта шешіңіз: {purposes}.',
    failed: 'Баптаулар жүктелмеді. Байланысты тексеріп, қайталап көріңіз.',
  },
  en: {
    stale: 'The policy has changed. Please decide again: {purposes}.',
    aged: 'A year has passed since your choice. Please decide again: {purposes}.',
    failed: 'The settings did not load. Check your connection and try again.',
  },
};
