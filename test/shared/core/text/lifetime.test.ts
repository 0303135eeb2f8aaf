import { expect, test } from 'vitest';
import { lifetime } from '../../../../shared/core/text/lifetime.ts';
import { text as en } from '../../../../shared/core/text/preferences/en.ts';
import { text as kk } from '../../../../shared/core/text/preferences/kk.ts';
import { text as ru } from '../../../../shared/core/text/preferences/ru.ts';

const day = 86_400;

test.each([
  [365 * day, '1\u00a0год', '1\u00a0жыл', '1\u00a0year'],
  [2 * 365 * day, '2\u00a0года', '2\u00a0жыл', '2\u00a0years'],
  [5 * 365 * day, '5\u00a0лет', '5\u00a0жыл', '5\u00a0years'],
  [day, '1\u00a0день', '1\u00a0күн', '1\u00a0day'],
  [393 * day, '393\u00a0дня', '393\u00a0күн', '393\u00a0days'],
  [90 * day, '90\u00a0дней', '90\u00a0күн', '90\u00a0days'],
  [3600, '1\u00a0час', '1\u00a0сағат', '1\u00a0hour'],
  [1800, '30\u00a0минут', '30\u00a0минут', '30\u00a0minutes'],
  [21, '21\u00a0секунда', '21\u00a0секунд', '21\u00a0seconds'],
  [0, 'до закрытия браузера', 'браузер жабылғанға дейін', 'until the browser closes'],
  [undefined, 'срок не указан', 'мерзімі көрсетілмеген', 'no period stated'],
])('%s seconds are said as %s, %s, %s', (seconds, russian, kazakh, english) => {
  expect([ru, kk, en].map((text) => lifetime(text, seconds))).toEqual([russian, kazakh, english]);
});
