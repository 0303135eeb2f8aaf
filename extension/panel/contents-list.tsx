import { useMemo, useState } from 'preact/hooks';
import type { Known } from '../../shared/core/identify/redact.ts';
import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import type { Answer, AskBackground } from '../messages.ts';
import { Content, secretsOf } from './content.tsx';
import { useText } from './text-context.ts';

type Contents = NonNullable<Answer<'contents'>>;

interface ContentsListProps {
  readonly item: StoredItem;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What signs a person in, in any of the items. */
  readonly secrets: Known;
  readonly ask: AskBackground;
}

/** What a container holds: read when asked for, a page at a time. */
export function ContentsList({ item, now, secrets, ask }: ContentsListProps) {
  const { contents, row } = useText();
  const [shown, setShown] = useState<Contents>();
  const [state, setState] = useState<'more' | 'all' | 'gone'>('more');
  const [failed, setFailed] = useState<string>();
  // Addresses are called by what they lead to, not by the cache that holds them.
  const container = item.kind === 'cache-storage' ? '' : item.name;
  const known = useMemo(
    () => new Set([...secrets, ...(shown ?? []).flatMap((content) => [...secretsOf(container, content)])]),
    [secrets, shown, container],
  );
  const read = () =>
    void ask('contents', { item, from: shown?.length ?? 0 }).then(
      (next) => {
        setShown([...(shown ?? []), ...(next ?? [])]);
        setState(next === null ? 'gone' : next.length && item.kind !== 'file-system' ? 'more' : 'all');
      },
      (error: unknown) => setFailed(String(error)),
    );
  return (
    <div class="value">
      {shown && shown.length > 0 && (
        <dl class="contents">
          {shown.map(({ name, value }) => (
            <Content container={container} name={name} value={value} now={now} known={known} />
          ))}
        </dl>
      )}
      {state === 'gone' && <p>{row.valueGone}</p>}
      {state === 'all' && shown?.length === 0 && <p>{contents.empty}</p>}
      {failed && <p>{failed}</p>}
      {state === 'more' && (
        <button type="button" class="link" data-action="contents" onClick={read}>
          {shown ? contents.more : contents.show}
        </button>
      )}
    </div>
  );
}
