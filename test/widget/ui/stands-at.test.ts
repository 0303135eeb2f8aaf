import { expect, test } from 'vitest';
import { standsAt } from '../../../widget/ui/stands-at.ts';

test.each([
  ['https://lk.inservice.ru/', 'https://lk.inservice.ru/', true],
  ['https://lk.inservice.ru/', 'https://lk.inservice.ru/requests?open=1#last', true],
  ['https://lk.inservice.ru/', 'https://inservice.ru/', false],
  ['https://inservice.ru/cabinet', 'https://inservice.ru/cabinet/requests', true],
  ['https://inservice.ru/cabinet/', 'https://inservice.ru/cabinet', true],
  ['https://inservice.ru/cabinet', 'https://inservice.ru/cabinets', false],
  ['https://inservice.ru/#cabinet', 'https://inservice.ru/services', false],
  ['https://inservice.ru/?view=cabinet', 'https://inservice.ru/?view=cabinet', true],
])('of the cabinet at %s, %s is a page: %s', (cabinet, href, inside) => {
  expect(standsAt(cabinet, { href })).toBe(inside);
});
