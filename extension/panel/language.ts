import { text as identifyEn } from '../../shared/core/text/identify/en.ts';
import { text as identifyKk } from '../../shared/core/text/identify/kk.ts';
import { text as identifyRu } from '../../shared/core/text/identify/ru.ts';
import type { IdentifyText } from '../../shared/core/text/identify/text.ts';
import { text as en } from '../../shared/core/text/panel/en.ts';
import { text as kk } from '../../shared/core/text/panel/kk.ts';
import type { PanelText } from '../../shared/core/text/panel/panel-text.ts';
import { text as ru } from '../../shared/core/text/panel/ru.ts';
import type { Language } from '../edges/settings.ts';

export const texts: Readonly<Record<Language, PanelText>> = { ru, kk, en };

export const identifyTexts: Readonly<Record<Language, IdentifyText>> = {
  ru: identifyRu,
  kk: identifyKk,
  en: identifyEn,
};

export const languages = ['ru', 'kk', 'en'] as const;

/** The first language of the list that the panel speaks; Russian when it speaks none of them. */
export const chooseLanguage = (tags: readonly string[]): Language =>
  tags.flatMap((tag) => languages.find((known) => known === tag.slice(0, 2).toLowerCase()) ?? [])[0] ?? 'ru';
