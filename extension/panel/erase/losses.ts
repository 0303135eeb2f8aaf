import type { InventoryRow } from '../../../shared/core/inventory/inventory.ts';
import { kinds, type StoredItem } from '../../../shared/core/inventory/stored-item.ts';
import { fill } from '../../../shared/core/text/fill.ts';
import type { PanelText } from '../../../shared/core/text/panel/panel-text.ts';
import { plural } from '../../../shared/core/text/plural.ts';
import { groupBy } from '../../group-by.ts';
import { purposeOrder } from '../../snapshot.ts';

function inside(item: StoredItem): number {
  if (item.kind === 'cookie' || item.kind === 'session-storage') return 0;
  const { contents } = item;
  return contents?.of === 'database' ? (contents.records ?? 0) : contents?.of === 'cache' ? contents.entries : 0;
}

/** How many of which kind, and how much they hold. */
export function countsInWords(text: PanelText, rows: readonly InventoryRow[]): readonly string[] {
  const byKind = groupBy(rows, ({ item }) => item.kind);
  const held = rows.reduce((sum, { item }) => sum + inside(item), 0);
  return [
    ...kinds.flatMap((kind) => {
      const n = byKind.get(kind)?.length;
      return n ? [fill(text.erase.ofKind, { kind: text.kinds[kind], n })] : [];
    }),
    ...(held ? [plural(text.lang, text.erase.inside, held)] : []),
  ];
}

const begin = (sentence: string) => sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);

/** What the person loses, in the order of the policy; what a service is known for goes before what its purpose means. */
export function lossesInWords(text: PanelText, rows: readonly InventoryRow[]): readonly string[] {
  const known = (row: InventoryRow) => text.losses.byService[row.service?.id ?? ''];
  const byService = [...new Set(rows.flatMap((row) => known(row) ?? []))];
  const byPurpose = groupBy(
    rows.filter((row) => !known(row)),
    ({ purpose }) => purpose,
  );
  const general = purposeOrder
    .filter((purpose) => byPurpose.has(purpose))
    .map((purpose) =>
      fill(text.erase.loses, { purpose: text.purposes[purpose], lost: begin(text.view.details.lost[purpose]) }),
    );
  return [...byService.map(begin), ...general];
}
