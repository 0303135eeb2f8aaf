import { expect, test } from 'vitest';
import { catalogue } from '../../../../shared/core/registry/catalogue/catalogue.ts';
import { text as bannerEn } from '../../../../shared/core/text/en.ts';
import { text as inlineEn } from '../../../../shared/core/text/inline/en.ts';
import { text as inlineKk } from '../../../../shared/core/text/inline/kk.ts';
import { text as inlineRu } from '../../../../shared/core/text/inline/ru.ts';
import { text as bannerKk } from '../../../../shared/core/text/kk.ts';
import { text as preferencesEn } from '../../../../shared/core/text/preferences/en.ts';
import { text as preferencesKk } from '../../../../shared/core/text/preferences/kk.ts';
import { text as preferencesRu } from '../../../../shared/core/text/preferences/ru.ts';
import { text as bannerRu } from '../../../../shared/core/text/ru.ts';

/** Every string of a text with the path to it. */
function strings(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, part]) => strings(part, path ? `${path}.${key}` : key));
}

const all = {
  ru: [...strings(bannerRu), ...strings(preferencesRu), ...strings(inlineRu)],
  kk: [...strings(bannerKk), ...strings(preferencesKk), ...strings(inlineKk)],
  en: [...strings(bannerEn), ...strings(preferencesEn), ...strings(inlineEn)],
};
const languages = ['ru', 'kk', 'en'] as const;

/** Plural categories are not the same everywhere. */
const common = (texts: [string, string][]) => [
  ...new Set(texts.map(([path]) => path.replace(/\.(one|two|few|many|other)$/, ''))),
];

test.each(languages)('%s says everything that Russian says, and nothing else', (lang) => {
  expect(common(all[lang])).toEqual(common(all.ru));
});

test.each(languages)('%s has no empty text', (lang) => {
  expect(all[lang].filter(([, text]) => !text.trim())).toEqual([]);
});

test.each(languages)('%s has no stray or doubled spaces', (lang) => {
  expect(all[lang].filter(([, text]) => text !== text.trim() || /\s{2}/.test(text))).toEqual([]);
});

test.each(languages)('%s fills in the same words as Russian', (lang) => {
  const words = (texts: [string, string][]) =>
    new Map(
      texts
        .filter(([path]) => !path.startsWith('own.'))
        .map(([path, text]) => [path.replace(/\.(one|few|many)$/, '.other'), (text.match(/{\w+}/g) ?? []).sort()]),
    );
  expect(words(all[lang])).toEqual(words(all.ru));
});

test.each(languages)('%s mixes no Latin and Cyrillic letters inside a word', (lang) => {
  const mixed = /[\p{Script=Latin}][\p{Script=Cyrillic}]|[\p{Script=Cyrillic}][\p{Script=Latin}]/u;
  expect(all[lang].filter(([, text]) => mixed.test(text))).toEqual([]);
});

const alphabets = {
  ru: /^[а-яё]+$/iu,
  kk: /^[а-яёәғқңөұүһі]+$/iu,
  en: /^[a-z]+$/iu,
};
/** Names that stay as they are in every language. */
const names = /cookie|GPC|{\w+}/gi;

test.each(languages)('%s uses the letters of its own alphabet', (lang) => {
  const foreign = all[lang]
    .filter(([path]) => path !== 'lang')
    .flatMap(([path, text]) =>
      (text.replaceAll(names, ' ').match(/\p{L}+/gu) ?? [])
        .filter((word) => !alphabets[lang].test(word))
        .map((word) => [path, word]),
    );
  expect(foreign).toEqual([]);
});

test('kazakh uses all of its own letters somewhere, so it is not Russian under another name', () => {
  const text = all.kk
    .map(([, words]) => words)
    .join(' ')
    .toLowerCase();
  expect([...'әғқңөұүі'].filter((letter) => !text.includes(letter))).toEqual([]);
});

test('each language has twelve months, and names every country of the known services', () => {
  const codes = new Set(catalogue.flatMap(({ country }) => country ?? []));
  const told = [preferencesRu, preferencesKk, preferencesEn].map(({ place: { months, countries } }) => [
    new Set(months).size,
    [...codes].filter((code) => !countries[code]),
  ]);
  expect(told).toEqual([
    [12, []],
    [12, []],
    [12, []],
  ]);
});

test('russian has a form for one, few and many of everything that is counted', () => {
  const counted = [preferencesRu.records, inlineRu.storage.items, ...Object.values(preferencesRu.units)];
  expect(counted.filter(({ one, few, many }) => !one || !few || !many)).toEqual([]);
});

test.each(languages)('%s names its own language', (lang) => {
  expect(all[lang].filter(([path]) => path === 'lang')).toEqual([
    ['lang', lang],
    ['lang', lang],
    ['lang', lang],
  ]);
});
