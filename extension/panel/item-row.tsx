import { useRef, useState } from 'preact/hooks';
import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import { hostOf, type StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { AskBackground } from '../messages.ts';
import { ContentsList } from './contents-list.tsx';
import { Findings } from './findings.tsx';
import { ItemFacts } from './item-facts.tsx';
import { Loss } from './loss.tsx';
import { useText } from './text-context.ts';
import { ValueLine } from './value-line.tsx';
import { nameInWords } from './words.ts';

interface ItemRowProps {
  readonly row: InventoryRow;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Which of several tabs; absent when there is but one. */
  readonly tabNumber?: number | undefined;
  readonly ask: AskBackground;
  readonly onErase: (row: InventoryRow) => void;
}

const hasContents = ({ kind }: StoredItem) =>
  kind === 'indexed-db' || kind === 'cache-storage' || kind === 'file-system';

/** One stored item: what it is, whose, how long, whether consent covers it – and the way to be rid of it. */
export function ItemRow({ row, now, tabNumber, ask, onErase }: ItemRowProps) {
  const text = useText();
  const [warned, setWarned] = useState(false);
  const eraser = useRef<HTMLButtonElement>(null);
  const { item } = row;
  const name = nameInWords(text, item.name);
  const begin = () => (row.purpose === 'necessary' ? setWarned(true) : onErase(row));
  const cancel = () => {
    setWarned(false);
    eraser.current?.focus();
  };
  const confirm = () => {
    setWarned(false);
    onErase(row);
  };
  return (
    <li
      class={row.findings.length ? 'row wrong' : 'row'}
      data-id={row.id}
      data-kind={item.kind}
      data-name={item.name}
      data-host={hostOf(item)}
      data-path={item.kind === 'cookie' ? item.path : undefined}
      data-partition={item.partition?.topLevelSite}
      data-purpose={row.purpose}
      data-finding={row.findings.map(({ type }) => type).join(' ') || undefined}
    >
      <div class="head">
        <h3>
          <bdi class="code">{name}</bdi> <span class="kind">{text.kinds[item.kind]}</span>
        </h3>
        <button
          type="button"
          class="button"
          ref={eraser}
          data-action="erase"
          aria-label={fill(text.row.eraseNamed, { name })}
          aria-expanded={row.purpose === 'necessary' ? warned : undefined}
          onClick={begin}
        >
          {text.row.erase}
        </button>
      </div>
      <ItemFacts row={row} now={now} tabNumber={tabNumber} />
      <Findings findings={row.findings} />
      {hasContents(item) ? <ContentsList item={item} ask={ask} /> : <ValueLine item={item} ask={ask} />}
      {warned && <Loss service={row.service} onConfirm={confirm} onCancel={cancel} />}
    </li>
  );
}
