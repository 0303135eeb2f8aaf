import { useState } from 'preact/hooks';
import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import type { Answer, AskBackground } from '../messages.ts';
import { useText } from './text-context.ts';

type Content = NonNullable<Answer<'contents'>>[number];

const nameLimit = 200;
const valueLimit = 2000;

interface ContentsListProps {
  readonly item: StoredItem;
  readonly ask: AskBackground;
}

/** What a container holds: read when asked for, a page at a time. */
export function ContentsList({ item, ask }: ContentsListProps) {
  const { contents, row } = useText();
  const [shown, setShown] = useState<readonly Content[]>();
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
            <div data-content>
              <dt>
                <bdi class="code">{visible(name, nameLimit)}</bdi>
              </dt>
              <dd>
                <bdi class="code">{visible(value, valueLimit) || row.emptyValue}</bdi>
              </dd>
            </div>
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
