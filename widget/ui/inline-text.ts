import type { InlineText } from '../../shared/core/text/inline/text.ts';
import { inOwnWords } from './own-texts.ts';

const texts: Record<InlineText['lang'], () => Promise<{ readonly text: InlineText }>> = {
  ru: () => import('../../shared/core/text/inline/ru.ts'),
  kk: () => import('../../shared/core/text/inline/kk.ts'),
  en: () => import('../../shared/core/text/inline/en.ts'),
};

/** Loads the words of what stands inside pages. */
export const inlineText = async (lang: InlineText['lang']): Promise<InlineText> =>
  inOwnWords('inline', (await texts[lang]()).text);
