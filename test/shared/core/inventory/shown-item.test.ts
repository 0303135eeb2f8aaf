import { expect, test } from 'vitest';
import { numbers, shownId } from '../../../../shared/core/inventory/shown-item.ts';
import { itemId } from '../../../../shared/core/inventory/stored-item.ts';
import { localItem } from '../../../support/stored.ts';

const idOf = (name: string) => itemId(localItem(name));

test('ids that differ in what signs in alone are numbered as they are met, and keep their number', () => {
  const number = numbers();
  const shown = ['pin=1234', 'pin=5678', 'pin=1234', 'theme'].map((name) => shownId(idOf(name), number));
  const hidden = shownId(idOf('pin=1234'), numbers());
  expect([shown, JSON.parse(hidden).slice(-1)]).toEqual([
    [hidden, hidden.replace(/1\]$/, '2]'), hidden, idOf('theme')],
    [1],
  ]);
});

test('an id tells nothing of what was left out of it', () => {
  expect(shownId(idOf('pin=1234'), numbers())).toBe(shownId(idOf('pin=5678'), numbers()));
});

test('ids of names that begin alike are kept apart', () => {
  const number = numbers();
  const long = 'a word '.repeat(10_000);
  expect([`${long}1`, `${long}2`].map((name) => JSON.parse(shownId(idOf(name), number)).at(-1))).toEqual([1, 2]);
});
