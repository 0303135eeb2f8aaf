import { useMemo, useState } from 'preact/hooks';
import { beginning } from '../../shared/core/identify/beginning.ts';
import { identify } from '../../shared/core/identify/identify.ts';
import { mask, reveal } from '../../shared/core/identify/mask.ts';
import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { AskBackground } from '../messages.ts';
import { Meaning, Withheld } from './meaning.tsx';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import { restInWords, sizeInWords } from './words.ts';

/** So much of a value is shown at first, with each further step so many times as much, and at most. Characters. */
const atFirst = 2000;
const eachTime = 8;
const most = 128_000;
/** So much is looked through at least, so that what is not too long is known whole. Characters. */
const looked = 32_000;

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
  const [limit, setLimit] = useState(atFirst);
  const identified = useMemo(() => identify(item.name, seen, now), [item.name, seen, now]);
  const read = () =>
    void ask('reveal', { item }).then(
      (value) => setShown({ value }),
      (error: unknown) => setShown({ failed: String(error) }),
    );
  const asked = shown && 'value' in shown ? shown.value : null;
  const part = useMemo(() => asked && beginning(asked, Math.max(limit, looked)), [asked, limit]);
  const revealed = useMemo(() => {
    const extent = part === asked ? 'whole' : 'part';
    return part && reveal(part, identify(item.name, part, now), { extent, known: secrets });
  }, [part, asked, item.name, now, secrets]);
  const told = revealed && beginning(revealed, limit);
  const rest = [asked, part, revealed, told].reduce((sum, one, at) => sum + (one?.length ?? 0) * (at % 2 ? -1 : 1), 0);
  const hint = visible(mask(seen, identified), atFirst);
  const conceal = () => {
    setShown(undefined);
    setLimit(atFirst);
  };
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
            {told === null ? row.valueGone : visible(told, told.length) || row.emptyValue}
          </bdi>
        )}{' '}
        {rest > 0 && <span class="small">… {restInWords(text, rest)} </span>}
        {rest > 0 && limit < most && (
          <button type="button" class="link" data-action="more-value" onClick={() => setLimit(limit * eachTime)}>
            {row.more}
          </button>
        )}{' '}
        <button type="button" class="link" data-action={shown ? 'conceal' : 'reveal'} onClick={shown ? conceal : read}>
          {shown ? row.conceal : row.reveal}
        </button>
        {part && revealed && <Withheld value={part} shown={revealed} identified={identified} />}
      </div>
    </>
  );
}
