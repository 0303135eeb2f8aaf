import { useMemo, useState } from 'preact/hooks';
import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import type { Answer, AskBackground } from '../messages.ts';
import { Content, secretsOf } from './content.tsx';
import { SecretsContext, useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';

type Contents = NonNullable<Answer<'contents'>>;

/** How many things lie in it, as far as the browser told. */
function countOf(item: StoredItem): number {
  const contents = 'contents' in item ? item.contents : undefined;
  if (contents?.of === 'cache') return contents.entries;
  if (contents?.of !== 'database') return Number.POSITIVE_INFINITY;
  return contents.store === undefined ? 0 : (contents.records ?? Number.POSITIVE_INFINITY);
}

interface ContentsListProps {
  readonly item: StoredItem;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly ask: AskBackground;
}

/** What a container holds: read when asked for, a page at a time. */
export function ContentsList({ item, now, ask }: ContentsListProps) {
  const { contents, row } = useText();
  const secrets = useSecrets();
  const [shown, setShown] = useState<Contents>();
  const [state, setState] = useState<'more' | 'all' | 'gone'>('more');
  const [failed, setFailed] = useState<string>();
  // Addresses are called by what they lead to, not by the cache that holds them.
  const container = item.kind === 'cache-storage' ? '' : item.name;
  const known = useMemo(
    () => new Set([...secrets, ...(shown ?? []).flatMap((content) => [...secretsOf(container, content)])]),
    [secrets, shown, container],
  );
  const count = countOf(item);
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
        <SecretsContext.Provider value={known}>
          <dl class="contents">
            {shown.map(({ name, value }) => (
              <Content container={container} name={name} value={value} now={now} />
            ))}
          </dl>
        </SecretsContext.Provider>
      )}
      {state === 'gone' && <p>{row.valueGone}</p>}
      {(count === 0 || (state === 'all' && shown?.length === 0)) && <p>{contents.empty}</p>}
      {failed && <p>{failed}</p>}
      {state === 'more' && (shown?.length ?? 0) < count && (
        <button type="button" class="link" data-action="contents" onClick={read}>
          {shown ? contents.more : contents.show}
        </button>
      )}
    </div>
  );
}
