import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { inOwnWords } from './own-texts.ts';

const texts: Record<PreferencesText['lang'], () => Promise<{ readonly text: PreferencesText }>> = {
  ru: () => import('../../shared/core/text/preferences/ru.ts'),
  kk: () => import('../../shared/core/text/preferences/kk.ts'),
  en: () => import('../../shared/core/text/preferences/en.ts'),
};

/** Loads the words of the preferences. */
export const preferencesText = async (lang: PreferencesText['lang']): Promise<PreferencesText> =>
  inOwnWords('preferences', (await texts[lang]()).text);
