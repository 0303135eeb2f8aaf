import { expect, test } from 'vitest';
import { valueFindings } from '../../../../shared/core/inventory/value-findings.ts';
import type { Valued } from '../../../../shared/core/inventory/valued.ts';

const now = Date.UTC(2026, 10, 1);
const item = (id: string, value: string): Valued => ({
  id,
  kind: 'local-storage',
  name: id,
  purpose: 'quality',
  value,
});

test('tells links and special categories of the items that have them, and of no others', () => {
  const items = [
    item('one', '{"visitor":"q1w2e3r4t5y6","religion":"islam"}'),
    item('two', 'q1w2e3r4t5y6'),
    item('theme', 'dark'),
  ];
  expect([...valueFindings(items, now)]).toEqual([
    [
      'one',
      [
        { type: 'linked', names: ['two'], purposes: ['quality'] },
        { type: 'special-category', category: 'belief', field: 'religion' },
      ],
    ],
    ['two', [{ type: 'linked', names: ['one'], purposes: ['quality'] }]],
  ]);
});

test('ten thousand values of every sort are judged', () => {
  const values = [
    'GA1.1.1162820436.1749482504',
    '{"user":{"email":"a@b.kz","phone":"+77011234567"},"seen":1700000000000}',
    encodeURIComponent('{"id":"9f1c2d3e-4b5a-4c6d-8e7f-0123456789ab"}'),
    btoa('{"id":"q1w2e3r4t5y6","created":1700000000000}'),
    'dark',
  ];
  const items = Array.from({ length: 10_000 }, (_, at) => item(`key${at}`, values[at % values.length] ?? ''));
  expect(valueFindings(items, now).size).toBe(8000);
});
