import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import type { AskBackground } from '../messages.ts';
import type { Snapshot } from '../snapshot.ts';
import { ItemRow } from './item-row.tsx';
import { byPurpose } from './overview.tsx';
import { useText } from './text-context.ts';

interface ItemListProps {
  readonly snapshot: Snapshot;
  readonly ask: AskBackground;
  readonly onErase: (row: InventoryRow) => void;
}

/** The tabs that keep something, numbered for people in the order in which the browser opened them. */
const tabNumbers = (rows: readonly InventoryRow[]): ReadonlyMap<number, number> =>
  new Map(
    [...new Set(rows.flatMap(({ item }) => (item.kind === 'session-storage' ? item.tab : [])))]
      .sort((one, other) => one - other)
      .map((tab, at) => [tab, at + 1]),
  );

/** One row per stored item, grouped by purpose. */
export function ItemList({ snapshot, ask, onErase }: ItemListProps) {
  const text = useText();
  const tabs = tabNumbers(snapshot.rows);
  return (
    <div class="groups">
      {byPurpose(snapshot.rows).map(({ purpose, rows }) => (
        <section class="group" key={purpose} aria-labelledby={`group-${purpose}`}>
          <h2 id={`group-${purpose}`}>
            <span class={`dot of-${purpose}`} aria-hidden="true" /> {text.purposes[purpose]}{' '}
            <span class="count">{rows.length}</span>
          </h2>
          <p class="small">{text.purposeMeans[purpose]}</p>
          <ul class="rows">
            {rows.map((row) => (
              <ItemRow
                key={row.id}
                row={row}
                now={snapshot.takenAt}
                tabNumber={row.item.kind === 'session-storage' && tabs.size > 1 ? tabs.get(row.item.tab) : undefined}
                ask={ask}
                onErase={onErase}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
