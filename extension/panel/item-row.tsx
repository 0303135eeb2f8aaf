import { useMemo, useRef, useState } from 'preact/hooks';
import { shownName } from '../../shared/core/identify/redact.ts';
import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import { numbers, shownId } from '../../shared/core/inventory/shown-item.ts';
import { hostOf } from '../../shared/core/inventory/stored-item.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { AskBackground } from '../messages.ts';
import { SelectBox } from './erase/select-box.tsx';
import { ItemDetails } from './item-details.tsx';
import { ItemFacts } from './item-facts.tsx';
import { Loss } from './loss.tsx';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import { nameInWords } from './words.ts';

/** The same for as long as the panel is open. */
const number = numbers();

interface ItemRowProps {
  readonly row: InventoryRow;
  readonly value: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Which of several tabs; absent when there is but one. */
  readonly tabNumber?: number | undefined;
  /** Whether its details are shown. */
  readonly open: boolean;
  readonly selected: boolean;
  readonly ask: AskBackground;
  readonly onSelect: (row: InventoryRow, chosen: 'in' | 'out', shift: boolean) => void;
  readonly onOpen: () => void;
  readonly onErase: (row: InventoryRow) => void;
}

/** One stored item: what it is, whose, how long, what is wrong with it – and the way to be rid of it. */
export function ItemRow(props: ItemRowProps) {
  const { row, value, now, tabNumber, open, selected, ask, onSelect, onOpen, onErase } = props;
  const text = useText();
  const secrets = useSecrets();
  const [warned, setWarned] = useState(false);
  const eraser = useRef<HTMLButtonElement>(null);
  const { item, findings } = row;
  const name = nameInWords(text, item.name, secrets);
  const shown = useMemo(
    () => ({
      id: shownId(row.id, number, secrets),
      name: shownName(item.name, secrets),
      path: item.kind === 'cookie' ? shownName(item.path, secrets) : undefined,
    }),
    [row.id, item, secrets],
  );
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
      class={findings.length ? 'row wrong' : 'row'}
      data-id={shown.id}
      data-kind={item.kind}
      data-name={shown.name}
      data-host={hostOf(item)}
      data-path={shown.path}
      data-partition={item.partition?.topLevelSite}
      data-purpose={row.purpose}
      data-finding={findings.map(({ type }) => type).join(' ') || undefined}
    >
      <div class="head">
        <SelectBox
          action="select"
          label={fill(text.erase.select, { name })}
          extent={selected ? 'all' : 'none'}
          onChoose={(chosen, shift) => onSelect(row, chosen, shift)}
        />
        <h3>
          <button type="button" class="name" data-action="details" aria-expanded={open} onClick={onOpen}>
            <bdi class="code">{name}</bdi>
          </button>{' '}
          <span class="kind">{text.kinds[item.kind]}</span>
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
      {findings.length > 0 && !open && (
        <p class="badges">
          {findings.map(({ type }) => (
            <span class="badge">{text.findings[type]}</span>
          ))}
        </p>
      )}
      {open && <ItemDetails row={row} value={value} now={now} ask={ask} />}
      {warned && <Loss service={row.service} onConfirm={confirm} onCancel={cancel} />}
    </li>
  );
}
