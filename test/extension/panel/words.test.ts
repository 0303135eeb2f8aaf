import { expect, test } from 'vitest';
import { chooseLanguage, texts } from '../../../extension/panel/language.ts';
import {
  countInWords,
  expiryInWords,
  lengthInWords,
  lengthsApart,
  sizeInWords,
} from '../../../extension/panel/words.ts';
import { cookie, localItem, sessionItem } from '../../support/stored.ts';

const day = 86_400;
const now = new Date(2026, 5, 1, 12).getTime();

test.each([
  [365 * day - 60, '1 год'],
  [60 * day, '2 месяца'],
  [5 * day, '5 дней'],
  [21 * 3600, '21 час'],
  [120, '2 минуты'],
  [1, '1 минута'],
])('%d s are %s', (seconds, words) => {
  expect(lengthInWords(texts.ru, seconds)).toBe(words);
});

test.each([
  [365, 400, ['12 месяцев', '13 месяцев']],
  [365, 370, ['365 дней', '370 дней']],
  [30, 400, ['1 месяц', '1 год']],
  [365, 540, ['12 месяцев', '18 месяцев']],
] as const)('%d and %d days are told apart', (one, other, words) => {
  expect(lengthsApart(texts.ru, one * day, other * day)).toEqual(words);
});

test.each([
  ['ru', 'до 1 июля 2026 г., ещё 1 месяц'],
  ['kk', 'мерзімі: 2026 жылғы 1 шілде, тағы 1 ай'],
  ['en', 'until July 1, 2026, 1 month left'],
] as const)('in %s a cookie ends %s', (lang, words) => {
  const item = cookie('a', { expires: now + 30 * day * 1000 });
  expect(expiryInWords(texts[lang], item, now).replaceAll('\u00A0', ' ')).toBe(words);
});

test('what has no date ends with the browser, with the tab, or when erased', () => {
  expect([cookie('a'), sessionItem('a', 1), localItem('a')].map((item) => expiryInWords(texts.ru, item, now))).toEqual([
    texts.ru.expires.browser,
    texts.ru.expires.tab,
    texts.ru.expires.erased,
  ]);
});

test('sizes are told in the largest unit', () => {
  expect([0, 1023, 1536, 5 * 1024 ** 2].map((size) => sizeInWords(texts.kk, size))).toEqual([
    '0 Б',
    '1 023 Б'.replace(' ', '\u00A0'),
    '1,5 КБ',
    '5 МБ',
  ]);
});

test.each([
  [['kk-KZ', 'ru'], 'kk'],
  [['de', 'en-GB'], 'en'],
  [['de'], 'ru'],
  [[], 'ru'],
])('a browser that prefers %j is answered in %s', (tags, language) => {
  expect(chooseLanguage(tags)).toBe(language);
});

test.each([
  ['ru', 1203, 'Остановлены 1 203 попытки записи.'],
  ['ru', 1, 'Остановлена 1 попытка записи.'],
  ['ru', 5000, 'Остановлено 5 000 попыток записи.'],
  ['kk', 1203, '1 203 жазу әрекеті тоқтатылды.'],
  ['en', 1203, '1,203 attempts to store were stopped.'],
  ['en', 1, '1 attempt to store was stopped.'],
] as const)('in %s, %i attempts are told as people count: %s', (lang, n, words) => {
  expect(countInWords(texts[lang], texts[lang].control.stopped, n).replaceAll('\u00A0', ' ')).toBe(words);
});
