import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Known } from '../../shared/core/identify/redact.ts';
import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import { isPurpose } from '../../shared/core/policy/purposes.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { PanelText } from '../../shared/core/text/panel/panel-text.ts';
import type { AskBackground } from '../messages.ts';
import type { Snapshot } from '../snapshot.ts';
import { arrange, everything, type Group, parties, type Wish } from './arrange.ts';
import { SelectBox } from './erase/select-box.tsx';
import { choose, chooseOne, chooseRange, extent, type Selection } from './erase/selection.ts';
import { ItemRow } from './item-row.tsx';
import { LongList } from './long-list.tsx';
import { moveFocus } from './move-focus.ts';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import { Toolbar } from './toolbar.tsx';
import { nameInWords } from './words.ts';

interface ItemListProps {
  readonly snapshot: Snapshot;
  readonly selection: Selection;
  readonly ask: AskBackground;
  readonly onSelection: (change: (before: Selection) => Selection) => void;
  readonly onErase: (row: InventoryRow) => void;
}

/** The tabs that keep something, numbered for people in the order in which the browser opened them. */
const tabNumbers = (rows: readonly InventoryRow[]): ReadonlyMap<number, number> =>
  new Map(
    [...new Set(rows.flatMap(({ item }) => (item.kind === 'session-storage' ? item.tab : [])))]
      .sort((one, other) => one - other)
      .map((tab, at) => [tab, at + 1]),
  );

function titleOf(text: PanelText, { key }: Group, by: Wish['group'], known: Known): string {
  if (by === 'purpose') return text.purposes[isPurpose(key) ? key : 'unknown'];
  if (by === 'party') return text.view.list.parties[parties.find((party) => party === key) ?? 'unknown'];
  if (by === 'origin') return nameInWords(text, key, known);
  return Object.entries(text.kinds).find(([kind]) => kind === key)?.[1] ?? key;
}

/** One row per stored item, as the person wants to see them. */
export function ItemList({ snapshot, selection, ask, onSelection, onErase }: ItemListProps) {
  const text = useText();
  const secrets = useSecrets();
  const groupsRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = groupsRef;
    current?.addEventListener('keydown', moveFocus);
    return () => current?.removeEventListener('keydown', moveFocus);
  }, []);
  const [wish, setWish] = useState(everything);
  const [opened, setOpened] = useState<string>();
  const { rows } = snapshot;
  const tabs = useMemo(() => tabNumbers(rows), [rows]);
  const groups = useMemo(() => arrange(rows, wish), [rows, wish]);
  const shown = useMemo(() => groups.flatMap((group) => group.rows.map(({ id }) => id)), [groups]);
  const select = ({ id }: InventoryRow, which: 'in' | 'out', shift: boolean) =>
    onSelection((before) => (shift ? chooseRange(before, shown, id, which) : chooseOne(before, id, which)));
  const selectAll = (ids: readonly string[], which: 'in' | 'out') =>
    onSelection((before) => choose(before, ids, which));
  return (
    <div class="groups" id="items" ref={groupsRef}>
      {rows.length > 0 && <Toolbar wish={wish} shown={shown.length} total={rows.length} onWish={setWish} />}
      {shown.length > 0 && (
        <div class="select-all" title={text.erase.range}>
          <SelectBox
            action="select-shown"
            label={fill(text.erase.selectShown, { n: shown.length })}
            extent={extent(selection, shown)}
            onChoose={(which) => selectAll(shown, which)}
          />
          <span aria-hidden="true">{fill(text.erase.selectShown, { n: shown.length })}</span>
        </div>
      )}
      {rows.length > 0 && shown.length === 0 && <p>{text.view.list.nothing}</p>}
      {groups.map((group, at) => (
        <section class="group" key={group.key} aria-labelledby={`group-${group.key}`}>
          <div class="group-head">
            <SelectBox
              action="select-group"
              label={fill(text.erase.selectGroup, { group: titleOf(text, group, wish.group, secrets) })}
              extent={extent(
                selection,
                group.rows.map(({ id }) => id),
              )}
              onChoose={(which) =>
                selectAll(
                  group.rows.map(({ id }) => id),
                  which,
                )
              }
            />
            <h2 id={`group-${group.key}`}>
              {wish.group === 'purpose' && <span class={`dot of-${group.key}`} aria-hidden="true" />}{' '}
              {titleOf(text, group, wish.group, secrets)} <span class="count">{group.rows.length}</span>
            </h2>
          </div>
          {wish.group === 'purpose' && (
            <p class="small">{text.purposeMeans[isPurpose(group.key) ? group.key : 'unknown']}</p>
          )}
          <LongList entries={group.rows} keyOf={({ id }) => id} total={shown.length} place={at ? 'below' : 'top'}>
            {(row) => (
              <ItemRow
                key={row.id}
                row={row}
                value={snapshot.values.get(row.id)}
                now={snapshot.takenAt}
                open={opened === row.id}
                tabNumber={row.item.kind === 'session-storage' && tabs.size > 1 ? tabs.get(row.item.tab) : undefined}
                selected={selection.ids.has(row.id)}
                ask={ask}
                onSelect={select}
                onOpen={() => setOpened(opened === row.id ? undefined : row.id)}
                onErase={onErase}
              />
            )}
          </LongList>
        </section>
      ))}
    </div>
  );
}
