import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../../shared/core/inventory/compare.ts';
import { csv } from '../../../../shared/core/inventory/csv.ts';
import { type FileSource, hashedText, makeFile } from '../../../../shared/core/inventory/file.ts';
import { parseInventoryFile } from '../../../../shared/core/inventory/file-schema.ts';
import type { InventoryRow } from '../../../../shared/core/inventory/inventory.ts';
import { itemId, type StoredItem } from '../../../../shared/core/inventory/stored-item.ts';
import { hostile } from '../../../support/arbitraries.ts';
import { anyItem, cookie, localItem } from '../../../support/stored.ts';

const now = Date.parse('2026-06-01T12:00:00Z');
const digest = async (text: string) => createHash('sha256').update(text).digest('hex');

const row = (item: StoredItem, more: Partial<InventoryRow> = {}): InventoryRow => ({
  id: itemId(item),
  item,
  purpose: 'unknown',
  declared: false,
  findings: [{ type: 'undeclared' }],
  ...more,
});

const source = (rows: readonly InventoryRow[], values: ReadonlyMap<string, string> = new Map()): FileSource => ({
  site: 'inservice.ru',
  takenAt: now,
  consent: { status: 'unset', damaged: false, purposes: { statistics: 'ask' } },
  coverage: [{ what: 'https://inservice.ru', read: true }],
  rows,
  values,
});

const made = (rows: readonly InventoryRow[], values?: ReadonlyMap<string, string>, shown?: 'shown') =>
  makeFile(source(rows, values), { values: shown ?? 'masked', because: ({ type }) => `because ${type}` }, digest);

const ga = cookie('_ga', { expires: now, sameSite: 'lax' });
const gaValue = new Map([[itemId(ga), 'GA1.1.1162820436.1749482504']]);

test('a file tells an item with its attributes, what it is, and why it is found fault with', async () => {
  const { items } = await made([row(ga, { purpose: 'statistics' })], gaValue);
  expect(items).toEqual([
    {
      id: itemId(ga),
      kind: 'cookie',
      name: '_ga',
      host: 'inservice.ru',
      path: '/',
      expires: '2026-06-01T12:00:00.000Z',
      httpOnly: false,
      secure: true,
      sameSite: 'lax',
      bytes: 3,
      purpose: 'statistics',
      declared: false,
      identified: [{ format: 'google-analytics', certainty: 'is', facts: { firstVisit: 1_749_482_504_000 } }],
      value: 'GA1•••504',
      findings: [{ type: 'undeclared', because: 'because undeclared' }],
    },
  ]);
});

test('values are whole when asked for, and what signs in is not even then', async () => {
  const session = cookie('inservice_session');
  const values = new Map([...gaValue, [itemId(session), 'door-key']]);
  const { items } = await made([row(ga), row(session)], values, 'shown');
  expect(items.map(({ value }) => value)).toEqual(['GA1.1.1162820436.1749482504', '•••']);
});

test('of a value of which the beginning was read, the file has that beginning and no token in it', async () => {
  const state = localItem('state', { bytes: 9000 });
  const { items } = await made([row(state)], new Map([[itemId(state), '{"theme":"dark","token":"q1w2e3']]), 'shown');
  expect(items.map(({ value }) => value)).toEqual(['{"theme":"dark","token":"•••…']);
});

test('the hash fits what was saved and no longer fits what was changed', async () => {
  const file = await made([row(ga)], gaValue);
  const altered = { ...file, items: file.items.map((item) => ({ ...item, declared: true })) };
  expect([
    (await digest(hashedText(file))) === file.sha256,
    (await digest(hashedText(altered))) === file.sha256,
  ]).toEqual([true, false]);
});

test('a saved file reads as it was, whatever stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyItem, hostile)), async (pairs) => {
      const values = new Map(pairs.map(([item, value]) => [itemId(item), value]));
      const file = await made(
        pairs.map(([item]) => row(item)),
        values,
      );
      const read = parseInventoryFile(JSON.stringify(file));
      expect(read).toEqual({ value: JSON.parse(JSON.stringify(file)) });
      if ('value' in read) expect(await digest(hashedText(read.value))).toBe(file.sha256);
    }),
  );
});

test.each(['', '{', 'null', '[]', '{"format":"inservice-inventory"}', '{"format":"other","version":1}'])(
  'the text %j is no inventory, and it is said why',
  (text) => {
    expect(parseInventoryFile(text)).toEqual({ faults: expect.arrayContaining([expect.stringMatching(/./)]) });
  },
);

test('any text is read or refused, never an exception', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.json()), (text) => {
      expect(parseInventoryFile(text)).toHaveProperty('faults');
    }),
  );
});

test('what appeared, went and changed between two moments is told apart', async () => {
  const kept = localItem('kept');
  const grown = localItem('grown', { bytes: 1 });
  const before = await made([row(ga), row(kept), row(grown)]);
  const after = await made([row(kept, { purpose: 'quality' }), row({ ...grown, bytes: 2 }), row(localItem('new'))]);
  const { appeared, went, changed } = compare(before.items, { masked: after.items, shown: after.items });
  expect([appeared, went, changed].map((items) => items.map(({ name }) => name))).toEqual([
    ['new'],
    ['_ga'],
    ['grown'],
  ]);
});

test.each(['masked', 'shown'] as const)(
  'a file with its values %s finds nothing changed where nothing was',
  async (form) => {
    const now = { masked: await made([row(ga)], gaValue), shown: await made([row(ga)], gaValue, 'shown') };
    const other = new Map([[itemId(ga), 'GA1.1.1162820436.1749482999']]);
    const later = { masked: await made([row(ga)], other), shown: await made([row(ga)], other, 'shown') };
    const changed = ({ masked, shown }: typeof now) =>
      compare(now[form].items, { masked: masked.items, shown: shown.items }).changed.length;
    expect([changed(now), changed(later)]).toEqual([0, 1]);
  },
);

test.each([
  ['a;=1+1', "a;'=1+1"],
  ['a, @SUM(A1)', "a,' @SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['a=b;c', 'a=b;c'],
])('behind a separator, too: %j is %j', async (name, cell) => {
  const table = csv((await made([row(localItem(name))])).items);
  expect(table.split('\r\n')[1]?.split('","')[1]).toBe(cell);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '%0A', '|x'])(
  'a name that a spreadsheet would run, %j, is a text in the table',
  async (name) => {
    const table = csv((await made([row(localItem(name))])).items);
    expect(table.split('\r\n')[1]?.split('","')[1]).toMatch(/^'/);
  },
);

test('the table has a line for each item and as many cells in each, whatever is in them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyItem), async (items) => {
      const table = csv((await made(items.map((item) => row(item)))).items);
      const cells = [...table.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)];
      expect([cells.length, cells.map(([whole]) => whole).join('')]).toEqual([(items.length + 1) * 17, table.slice(1)]);
    }),
  );
});
