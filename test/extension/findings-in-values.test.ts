import { expect, test } from 'vitest';
import { withFindingsInValues } from '../../extension/findings-in-values.ts';
import type { Finding } from '../../shared/core/inventory/finding.ts';
import { itemId } from '../../shared/core/inventory/stored-item.ts';
import { row, snapshotOf } from '../support/panel.tsx';
import { localItem } from '../support/stored.ts';

type Named = readonly (readonly [name: string, value: string])[];

const snapshotWith = (items: Named) =>
  snapshotOf(
    items.map(([name]) => row(localItem(name), { purpose: 'quality', findings: [] })),
    { values: new Map(items.map(([name, value]) => [itemId(localItem(name)), value])) },
  );

async function found(items: Named, signal = new AbortController().signal): Promise<readonly (readonly Finding[])[]> {
  const { rows } = await withFindingsInValues(snapshotWith(items), signal);
  return rows.map(({ findings }) => findings);
}

test('tells links and special categories of the items that have them, and of no others', async () => {
  const items = [
    ['one', '{"visitor":"q1w2e3r4t5y6","religion":"islam"}'],
    ['two', 'q1w2e3r4t5y6'],
    ['theme', 'dark'],
  ] as const;
  expect(await found(items)).toEqual([
    [
      { type: 'special-category', category: 'belief', field: 'religion' },
      { type: 'linked', names: ['two'], purposes: ['quality'] },
    ],
    [{ type: 'linked', names: ['one'], purposes: ['quality'] }],
    [],
  ]);
});

test('what was cut off is looked into as far as it goes', async () => {
  const cut = JSON.stringify({ visitor: 'q1w2e3r4t5y6', religion: 'islam', rest: 'x'.repeat(5000) }).slice(0, 4096);
  expect((await found([['one', cut]])).flat().map(({ type }) => type)).toEqual(['special-category']);
});

const sorts = [
  'GA1.1.1162820436.1749482504',
  '{"user":{"email":"a@b.kz","phone":"+77011234567"},"seen":1700000000000}',
  encodeURIComponent('{"id":"9f1c2d3e-4b5a-4c6d-8e7f-0123456789ab"}'),
  btoa('{"id":"q1w2e3r4t5y6","created":1700000000000}'),
  'dark',
];
const many = Array.from({ length: 10_000 }, (_, at) => [`key${at}`, sorts[at % sorts.length] ?? ''] as const);

test('ten thousand values of every sort are judged', async () => {
  expect((await found(many)).filter(({ length }) => length > 0).length).toBe(8000);
});

test('stopped in between, nothing is said of any value', async () => {
  expect((await found(many, AbortSignal.abort())).flat()).toEqual([]);
});

test('stopped in between, what signs in and was met until then stays hidden', async () => {
  const items = [['sid', 'q1w2e3r4t5y6'] as const, ...many];
  const { secrets } = await withFindingsInValues(snapshotWith(items), AbortSignal.abort());
  expect([...secrets]).toEqual(['q1w2e3r4t5y6']);
});
