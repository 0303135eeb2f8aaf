import { expect, test } from 'vitest';
import { fill } from '../../../../shared/core/text/fill.ts';

test('fills in words and numbers, each time they are named', () => {
  expect(fill('{n} из {all}, {n}', { n: 1, all: 'многих' })).toBe('1 из многих, 1');
});

test('leaves a word without a value as it is', () => {
  expect(fill('до {date}', {})).toBe('до {date}');
});

test('does not fill in what a value brings with it', () => {
  expect(fill('{a}{b}', { a: '{b}', b: '$&' })).toBe('{b}$&');
});
