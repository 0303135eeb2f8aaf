import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, everything } from '../../../extension/panel/arrange.ts';
import type { InventoryRow } from '../../../shared/core/inventory/inventory.ts';
import { itemId, type StoredItem } from '../../../shared/core/inventory/stored-item.ts';
import { hostile } from '../../support/arbitraries.ts';
import { anyItem, cookie, localItem } from '../../support/stored.ts';

const row = (item: StoredItem, more: Partial<InventoryRow> = {}): InventoryRow => ({
  id: itemId(item),
  item,
  purpose: 'unknown',
  declared: false,
  findings: [],
  ...more,
});

const names = (rows: readonly InventoryRow[], wish: Partial<typeof everything>) =>
  arrange(rows, { ...everything, ...wish }).map(({ key, rows }) => [key, ...rows.map(({ item }) => item.name)]);

const ga = row(cookie('_ga', { expires: 5 }), {
  purpose: 'statistics',
  service: { id: 'google-analytics', name: 'Google Analytics', vendor: 'Google' },
});
const lang = row(localItem('lang', { origin: 'https://lk.inservice.ru' }), {
  purpose: 'necessary',
  service: { id: 'inservice-language', name: { ru: 'inService: язык', en: 'inService: language' } },
});
const lost = row(localItem('lost'), { findings: [{ type: 'undeclared' }] });
const rows = [lost, ga, lang];

test.each([
  [
    {},
    [
      ['necessary', 'lang'],
      ['statistics', '_ga'],
      ['unknown', 'lost'],
    ],
  ],
  [
    { group: 'origin' },
    [
      ['inservice.ru', '_ga', 'lost'],
      ['lk.inservice.ru', 'lang'],
    ],
  ],
  [
    { group: 'kind' },
    [
      ['cookie', '_ga'],
      ['local-storage', 'lang', 'lost'],
    ],
  ],
  [
    { group: 'party' },
    [
      ['own', 'lang'],
      ['third', '_ga'],
      ['unknown', 'lost'],
    ],
  ],
  [{ text: 'google' }, [['statistics', '_ga']]],
  [{ text: 'lk. LANG' }, [['necessary', 'lang']]],
  [{ text: 'language' }, [['necessary', 'lang']]],
  [{ text: 'ЯЗЫК' }, [['necessary', 'lang']]],
  [{ show: 'wrong' }, [['unknown', 'lost']]],
  [{ kind: 'cookie' }, [['statistics', '_ga']]],
  [{ party: 'own' }, [['necessary', 'lang']]],
  [{ purpose: 'quality' }, []],
] as const)('the wish %j is met', (wish, expected) => {
  expect(names(rows, wish)).toEqual(expected);
});

test('what ends first comes first, what has no end comes last', () => {
  const all = [row(localItem('a')), row(cookie('b', { expires: 9 })), row(cookie('c', { expires: 1 }))];
  expect(names(all, { order: 'expires' })).toEqual([['unknown', 'c', 'b', 'a']]);
});

test('the largest comes first', () => {
  const all = [
    row(localItem('a', { bytes: 1 })),
    row(localItem('b', { bytes: 7 })),
    row(localItem('c', { bytes: undefined })),
  ];
  expect(names(all, { order: 'size' })).toEqual([['unknown', 'b', 'a', 'c']]);
});

test('without a wish every row is shown once, whatever the names are; no search throws', () => {
  fc.assert(
    fc.property(fc.array(anyItem), hostile, (items, text) => {
      const all = items.map((item) => row(item));
      arrange(all, { ...everything, text });
      expect(
        arrange(all, everything)
          .flatMap(({ rows }) => rows.map(({ id }) => id))
          .sort(),
      ).toEqual(all.map(({ id }) => id).sort());
    }),
  );
});

test('the cookies of a host and what its pages keep at any port are one address', () => {
  const host = 'inservice.localhost';
  const kept = [
    row(cookie('a', { host })),
    row(localItem('b', { origin: `http://${host}:8080` })),
    row(localItem('c', { origin: `http://lk.${host}:8080` })),
  ];
  expect(arrange(kept, { ...everything, group: 'origin' }).map(({ key, rows }) => [key, rows.length])).toEqual([
    ['inservice.localhost', 2],
    ['lk.inservice.localhost', 1],
  ]);
});
