import type { BannerText } from '../../shared/core/text/banner.ts';
import { nameChanges } from './changed.ts';
import { inOwnWords } from './own-texts.ts';
import type { View } from './view.ts';

const texts: Record<BannerText['lang'], () => Promise<{ readonly text: BannerText }>> = {
  ru: () => import('../../shared/core/text/ru.ts'),
  kk: () => import('../../shared/core/text/kk.ts'),
  en: () => import('../../shared/core/text/en.ts'),
};

const warn = (error: unknown) => console.warn('inService consent: the language could not be loaded', error);

const followed = new WeakSet<View>();

/** Follows `<html lang>`: pages that change their language without a reload. Begins once. */
export function followLanguage(view: View): void {
  if (followed.has(view)) return;
  followed.add(view);
  const { shell, stage } = view;
  const follow = async () => {
    const { lang } = shell.options;
    if (lang === view.text.lang) return;
    const { text } = await texts[lang]();
    // Changed again meanwhile: the newer call has the word.
    if (lang !== shell.options.lang) return;
    view.text = inOwnWords('banner', text);
    if (shell.consent().status === 'stale') await nameChanges(view).catch(warn);
    stage.host.lang = lang;
    stage.root.dispatchEvent(new Event('language'));
  };
  // Without its chunk the interface goes on in the language that it has.
  const look = () => void follow().catch(warn);
  new MutationObserver(look).observe(document.documentElement, { attributeFilter: ['lang'] });
  // It may have changed while this was on its way.
  look();
}
