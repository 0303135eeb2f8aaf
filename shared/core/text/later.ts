import type { BannerText } from './banner.ts';

/** What the interface says when a part of it does not load, for want of the site's own words. No first look needs it. */
export const bannerLater: Readonly<Record<BannerText['lang'], Required<Pick<BannerText, 'failed'>>>> = {
  ru: {
    failed: 'Настройки не загрузились. Проверьте связь и попробуйте ещё раз.',
  },
  kk: {
    failed: 'Баптаулар жүктелмеді. Байланысты тексеріп, қайталап көріңіз.',
  },
  en: {
    failed: 'The settings did not load. Check your connection and try again.',
  },
};
