import { shownName } from '../../shared/core/identify/redact.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { Coverage } from '../snapshot.ts';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import { nameInWords, storeName } from './words.ts';

interface CoverageNoteProps {
  readonly coverage: readonly Coverage[];
  readonly onOpen: (address: string) => void;
  readonly onAgain: () => void;
}

/** What another reading may tell. */
const passing = new Set<Coverage['why']>(['no-answer', 'busy', 'cancelled']);

/** What could not be read, why, and one click to read it. */
export function CoverageNote({ coverage, onOpen, onAgain }: CoverageNoteProps) {
  const text = useText();
  const secrets = useSecrets();
  const unread = coverage.flatMap(({ what, kind, read, why }) =>
    read || !why || why === 'not-allowed' ? [] : [{ what, kind, why }],
  );
  // What the person has not allowed is no failing: it is said, and no more.
  const left = coverage.some(({ why }) => why === 'not-allowed') && (
    <p class="small" data-unread="private-windows">
      {text.coverage.why['not-allowed']}
    </p>
  );
  if (!coverage.length) return null;
  if (!unread.length) {
    return (
      <div>
        <p class="small">{text.coverage.complete}</p>
        {left}
      </div>
    );
  }
  return (
    <section class="card" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{text.coverage.title}</h2>
      <ul class="unread">
        {unread.map(({ what, kind, why }) => (
          <li data-unread={shownName(what, secrets)} data-unread-kind={kind}>
            <div>
              <bdi>
                {kind === 'cookie'
                  ? storeName(text, what)
                  : nameInWords(text, what.replace(/^https:\/\//, ''), secrets)}
              </bdi>
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
                aria-label={fill(text.coverage.openNamed, { what: nameInWords(text, what, secrets) })}
                onClick={() => onOpen(what)}
              >
                {text.coverage.open}
              </button>
            )}
          </li>
        ))}
      </ul>
      {unread.some(({ why }) => passing.has(why)) && (
        <div class="actions">
          <button type="button" class="button" data-action="read-again" onClick={onAgain}>
            {text.scan}
          </button>
        </div>
      )}
      {left}
    </section>
  );
}
