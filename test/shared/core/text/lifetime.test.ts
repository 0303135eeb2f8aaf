import { expect, test } from 'vitest';
import { lifetime } from '../../../../shared/core/text/lifetime.ts';
import { text as en } from '../../../../shared/core/text/preferences/en.ts';
import { text as kk } from '../../../../shared/core/text/preferences/kk.ts';
import { text as ru } from '../../../../shared/core/text/preferences/ru.ts';

const day = 86_400;

test.each([
  [365 * day, '1 год', '1 жыл', '1 year'],
  [2 * 365 * day, '2 года', '2 жыл', '2 years'],
  [5 * 365 * day, '5 лет', '5 жыл', '5 years'],
  [day, '1 день', '1 күн', '1 day'],
  [393 * day, '393 дня', '393 күн', '393 days'],
  [90 * day, '90 дней', '90 күн', '90 days'],
  [3600, '1 час', '1 сағат', '1 hour'],
  [1800, '30 минут', '30 минут', '30 minutes'],
  [21, '21 секунда', '21 секунд', '21 seconds'],
  [0, 'до закрытия браузера', 'браузер жабылғанға дейін', 'until the browser closes'],
  [undefined, 'срок не указан', 'мерзімі көрсетілмеген', 'no period stated'],
])('%s seconds are said as %s, %s, %s', (seconds, russian, kazakh, english) => {
  expect([ru, kk, en].map((text) => lifetime(text, seconds))).toEqual([russian, kazakh, english]);
});
