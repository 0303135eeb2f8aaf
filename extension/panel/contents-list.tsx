import { useState } from 'preact/hooks';
import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import type { Answer, AskBackground } from '../messages.ts';
import { Content } from './content.tsx';
import { useText } from './text-context.ts';

type Contents = NonNullable<Answer<'contents'>>;

interface ContentsListProps {
  readonly item: StoredItem;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly ask: AskBackground;
}

/** What a container holds: read when asked for, a page at a time. */
export function ContentsList({ item, now, ask }: ContentsListProps) {
  const { contents, row } = useText();
  const [shown, setShown] = useState<Contents>();
  const [state, setState] = useState<'more' | 'all' | 'gone'>('more');
  const [failed, setFailed] = useState<string>();
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
            <Content container={item.name} name={name} value={value} now={now} />
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
