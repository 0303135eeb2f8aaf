import { expect, test } from 'vitest';
import { country, day } from '../../../../shared/core/text/place.ts';
import { text as en } from '../../../../shared/core/text/preferences/en.ts';
import { text as kk } from '../../../../shared/core/text/preferences/kk.ts';
import { text as ru } from '../../../../shared/core/text/preferences/ru.ts';

const texts = [ru, kk, en];

test('says a day in words of each language', () => {
  const noon = new Date(2026, 2, 3, 12).getTime();
  expect(texts.map((text) => day(text, noon))).toEqual(['3 марта 2026 г.', '2026 жылғы 3 наурыз', 'March 3, 2026']);
});

test('names a country in each language', () => {
  expect(texts.map((text) => country(text, 'KZ'))).toEqual(['Казахстан', 'Қазақстан', 'Kazakhstan']);
});

test('shows a country as its code where no Kazakh name is known, not in another language', () => {
  expect(country(kk, 'BR')).toBe('BR');
});

test('shows what is no code of a country as it stands', () => {
  expect(texts.map((text) => country(text, 'Russia'))).toEqual(['Russia', 'Russia', 'Russia']);
});
