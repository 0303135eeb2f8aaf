import { expect, test } from 'vitest';
import { inForceFrom, termsOf } from '../../../../shared/core/policy/edition.ts';

const iso = (time: number) => new Date(time).toISOString();

test('takes force at 00:00 in Almaty of the day after the later publication', () => {
  const published = { 'inservice.ru': '2026-03-01', 'inservice.com': '2026-03-04' };
  expect(iso(inForceFrom({ id: '1', kind: 'material', published }))).toBe('2026-03-04T19:00:00.000Z');
});

test('another zone is asked of the platform, summer time included', () => {
  const at = (day: string) =>
    iso(inForceFrom({ id: '1', kind: 'material', published: { a: day }, zone: 'Europe/Berlin' }));
  expect([at('2026-01-14'), at('2026-07-14')]).toEqual(['2026-01-14T23:00:00.000Z', '2026-07-14T22:00:00.000Z']);
});

test('an edition with a senseless date or zone is never in force', () => {
  const published = { a: '2026-01-01' };
  const terms = termsOf([
    { id: '1', kind: 'material', published },
    { id: '2', kind: 'material', published: { a: 'soon' } },
    { id: '3', kind: 'material', published, zone: 'Mars/Olympus' },
  ]);
  expect(terms.map(({ id }) => id)).toEqual(['1']);
});

test('terms stand in the order in which they take force', () => {
  const edition = (id: string, day: string) => ({ id, kind: 'material' as const, published: { a: day } });
  expect(termsOf([edition('b', '2026-02-01'), edition('a', '2026-01-01')]).map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each([
  ['Pacific/Auckland', '2026-04-04', '2026-04-04T11:00:00.000Z'],
  ['Asia/Beirut', '2026-03-28', '2026-03-28T22:00:00.000Z'],
])('on a day when the clocks of %s change, midnight is that of the clocks there', (zone, day, expected) => {
  expect(new Date(inForceFrom({ id: '1', kind: 'material', published: { a: day }, zone })).toISOString()).toBe(
    expected,
  );
});
