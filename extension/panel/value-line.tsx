import { useMemo, useState } from 'preact/hooks';
import { identify } from '../../shared/core/identify/identify.ts';
import { mask, reveal } from '../../shared/core/identify/mask.ts';
import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { AskBackground } from '../messages.ts';
import { Meaning, Withheld } from './meaning.tsx';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import { sizeInWords } from './words.ts';

/** A long value is shown by its beginning and end. */
const valueLimit = 2000;

type Shown = { readonly value: string | null } | { readonly failed: string } | undefined;

interface ValueLineProps {
  readonly item: StoredItem;
  /** What was read of it along with its name. */
  readonly seen: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly ask: AskBackground;
}

/** What the value is; itself hidden until asked for, then read anew for this one item. What signs in stays hidden. */
export function ValueLine({ item, seen = '', now, ask }: ValueLineProps) {
  const text = useText();
  const { row } = text;
  const secrets = useSecrets();
  const [shown, setShown] = useState<Shown>();
  const identified = useMemo(() => identify(item.name, seen, now), [item.name, seen, now]);
  const read = () =>
    void ask('reveal', { item }).then(
      (value) => setShown({ value }),
      (error: unknown) => setShown({ failed: String(error) }),
    );
  const asked = shown && 'value' in shown ? shown.value : null;
  const revealed = useMemo(
    () => asked && reveal(asked, identify(item.name, asked, now), { known: secrets }),
    [asked, item.name, now, secrets],
  );
  const hint = visible(mask(seen, identified), valueLimit);
  return (
    <>
      <Meaning identified={identified} />
      <div class="value">
        {row.value}:{' '}
        {shown === undefined ? (
          <span class="small">
            {hint && <bdi class="code">{hint} </bdi>}
            {fill(row.hidden, { size: sizeInWords(text, item.bytes ?? 0) })}
          </span>
        ) : 'failed' in shown ? (
          <span class="small">{shown.failed}</span>
        ) : (
          <bdi class="code" data-value>
            {revealed === null ? row.valueGone : visible(revealed, valueLimit) || row.emptyValue}
          </bdi>
        )}{' '}
        <button
          type="button"
          class="link"
          data-action={shown ? 'conceal' : 'reveal'}
          onClick={shown ? () => setShown(undefined) : read}
        >
          {shown ? row.conceal : row.reveal}
        </button>
        {asked && revealed && <Withheld value={asked} shown={revealed} identified={identified} />}
      </div>
    </>
  );
}
