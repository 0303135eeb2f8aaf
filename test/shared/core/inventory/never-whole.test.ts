import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../../../shared/core/inventory/csv.ts';
import { makeFile } from '../../../../shared/core/inventory/file.ts';
import type { InventoryRow } from '../../../../shared/core/inventory/inventory.ts';
import { linkFindings } from '../../../../shared/core/inventory/link.ts';
import { itemId, type StoredItem } from '../../../../shared/core/inventory/stored-item.ts';
import { placed, readings } from '../../../support/secrets.ts';
import { cookie, localItem, sessionItem } from '../../../support/stored.ts';

const makers: readonly ((name: string) => StoredItem)[] = [
  (name) => cookie(name),
  (name) => localItem(name),
  (name) => sessionItem(name, 1),
  (name) => localItem(name, { kind: 'indexed-db' }),
  (name) => localItem(name, { bytes: 9000 }),
];

const row = (item: StoredItem): InventoryRow => ({
  id: itemId(item),
  item,
  purpose: 'unknown',
  declared: false,
  findings: [],
});

/** The secret's own item, and another one that keeps it under a name that says nothing. */
const kept = fc.record({ it: placed, make: fc.constantFrom(...makers), twin: fc.boolean() });

test('what signs in never stands in a file or a table, in no reading of it, with values or without', async () => {
  await fc.assert(
    fc.asyncProperty(kept, fc.constantFrom('masked', 'shown'), async ({ it, make, twin }, values) => {
      const items = [make(it.name), ...(twin ? [localItem('twin')] : [])].map(row);
      const texts = new Map(items.map(({ id }) => [id, it.value]));
      const linked = linkFindings(
        items.map(({ id, item: { kind, name } }) => ({ id, kind, name, purpose: 'unknown', value: it.value })),
      );
      const rows = items.map((one) => ({ ...one, findings: [linked.get(one.id) ?? []].flat() }));
      const source = {
        site: 'inservice.ru',
        takenAt: 1_790_000_000_000,
        consent: { status: 'unset', damaged: false, purposes: {} },
        coverage: [],
        rows,
        values: texts,
      } as const;
      const because = (finding: object) => JSON.stringify(finding);
      const file = await makeFile(source, { values, because }, async () => '');
      const written = [...file.items.map((item) => JSON.stringify(item)), csv(file.items)];
      const found = written.flatMap((text) => readings(text)).filter((text) => text.includes(it.secret));
      expect(found.slice(0, 1)).toEqual([]);
    }),
    { numRuns: 600 },
  );
}, 60_000);
