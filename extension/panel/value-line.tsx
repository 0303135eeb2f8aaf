import { useState } from 'preact/hooks';
import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { AskBackground } from '../messages.ts';
import { useText } from './text-context.ts';
import { sizeInWords } from './words.ts';

/** A long value is shown by its beginning and end. */
const valueLimit = 2000;

type Shown = { readonly value: string | null } | { readonly failed: string } | undefined;

interface ValueLineProps {
  readonly item: StoredItem;
  readonly ask: AskBackground;
}

/** The value: hidden until asked for, then read from the browser for this one item. */
export function ValueLine({ item, ask }: ValueLineProps) {
  const { row, ...text } = useText();
  const [shown, setShown] = useState<Shown>();
  const reveal = () =>
    void ask('reveal', { item }).then(
      (value) => setShown({ value }),
      (error: unknown) => setShown({ failed: String(error) }),
    );
  const size = sizeInWords({ row, ...text }, item.bytes ?? 0);
  return (
    <div class="value">
      {row.value}:{' '}
      {shown === undefined ? (
        <span class="small">{fill(row.hidden, { size })}</span>
      ) : 'failed' in shown ? (
        <span class="small">{shown.failed}</span>
      ) : (
        <bdi class="code" data-value>
          {shown.value === null ? row.valueGone : visible(shown.value, valueLimit) || row.emptyValue}
        </bdi>
      )}{' '}
      <button
        type="button"
        class="link"
        data-action={shown ? 'conceal' : 'reveal'}
        onClick={shown ? () => setShown(undefined) : reveal}
      >
        {shown ? row.conceal : row.reveal}
      </button>
    </div>
  );
}
