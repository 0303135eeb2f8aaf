import { expect, test } from 'vitest';
import type { Edition } from '../../../../shared/core/policy/edition.ts';
import { since } from '../../../../shared/core/policy/since.ts';

const edition = (id: string, published: string, kind: Edition['kind']): Edition => ({
  id,
  published: { 'inservice.ru': published },
  kind,
});
const editions = [
  edition('next', '2026-12-01', 'material'),
  edition('first', '2026-01-01', 'material'),
  edition('typo', '2026-03-01', 'editorial'),
  edition('second', '2026-06-01', 'material'),
];
const at = (date: string) => Date.parse(`${date}T12:00:00+05:00`);
const ids = (decidedAt: number | undefined, now: number) => {
  const { material, editorial, ahead } = since(editions, decidedAt, now);
  return [material, editorial, ahead].map((dated) => dated.map(({ edition: { id } }) => id));
};

test('tells apart what is asked again, what is only told, and what is still to come', () => {
  expect(ids(at('2026-02-01'), at('2026-07-01'))).toEqual([['second'], ['typo'], ['next']]);
});

test('an edition published today counts from tomorrow', () => {
  expect([ids(at('2026-02-01'), at('2026-06-01'))[0], ids(at('2026-02-01'), at('2026-06-02'))[0]]).toEqual([
    [],
    ['second'],
  ]);
});

test('for somebody who has not decided nothing has changed', () => {
  expect(ids(undefined, at('2026-07-01'))).toEqual([[], [], ['next']]);
});

test('an edition whose date makes no sense is never told', () => {
  expect(since([edition('never', 'soon', 'material')], 0, at('2026-07-01'))).toEqual({
    material: [],
    editorial: [],
    ahead: [],
  });
});
