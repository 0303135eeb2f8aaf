import { expect, test } from 'vitest';
import { plural } from '../../../../shared/core/text/plural.ts';

const records = { one: '{n} запись', few: '{n} записи', many: '{n} записей', other: '{n} записи' };

test.each([
  [0, '0 записей'],
  [1, '1 запись'],
  [3, '3 записи'],
  [11, '11 записей'],
  [21, '21 запись'],
])('counts %i in Russian', (n, said) => {
  expect(plural('ru', records, n)).toBe(said);
});

test('takes the common form where a language has no other', () => {
  expect(plural('kk', { other: '{n} жазба' }, 1)).toBe('1 жазба');
});
