import { fill } from '../../shared/core/text/fill.ts';
import type { Coverage } from '../snapshot.ts';
import { useText } from './text-context.ts';
import { nameInWords } from './words.ts';

interface CoverageNoteProps {
  readonly coverage: readonly Coverage[];
  readonly onOpen: (address: string) => void;
}

/** What could not be read, why, and one click to read it. */
export function CoverageNote({ coverage, onOpen }: CoverageNoteProps) {
  const text = useText();
  const unread = coverage.flatMap(({ what, kind, read, why }) => (read || !why ? [] : [{ what, kind, why }]));
  if (!coverage.length) return null;
  if (!unread.length) return <p class="small">{text.coverage.complete}</p>;
  return (
    <section class="card" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{text.coverage.title}</h2>
      <ul class="unread">
        {unread.map(({ what, kind, why }) => (
          <li data-unread={what} data-unread-kind={kind}>
            <div>
              <bdi>{nameInWords(text, what.replace(/^https:\/\//, ''))}</bdi>
              <span class="small">
                {kind && `${text.kinds[kind]}: `}
                {text.coverage.why[why]}
              </span>
            </div>
            {(why === 'no-open-page' || why === 'asleep') && (
              <button
                type="button"
                class="button"
                data-action="open"
                aria-label={fill(text.coverage.openNamed, { what })}
                onClick={() => onOpen(what)}
              >
                {text.coverage.open}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
