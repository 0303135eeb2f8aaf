import { useMemo } from 'preact/hooks';
import { cookieName } from '../../shared/core/consent/cookie.ts';
import { type Known, shownName } from '../../shared/core/identify/redact.ts';
import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import type { OriginItem } from '../../shared/core/inventory/stored-item.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { plural } from '../../shared/core/text/plural.ts';
import type { ObservedWrite } from '../../shared/page/observe/observed.ts';
import type { PageTimeline, Snapshot } from '../snapshot.ts';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import { nameInWords } from './words.ts';

const clock = (time: number) =>
  new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(time);

/** Without its scheme and query, which may be long. */
const shortened = (address: string, known: Known) =>
  visible(shownName(address.replace(/[?#].*/s, ''), known).replace(/^https?:\/\//, ''), 70);

/** What was written against the choice, or without one, as far as it is still there: kind and name. */
const against = (rows: readonly InventoryRow[]): ReadonlySet<string> =>
  new Set(
    rows
      .filter(({ findings }) => findings.some(({ type }) => type === 'before-consent' || type === 'after-denial'))
      .map(({ item }) => keyOf(item.kind, 'contents' in item ? (databaseOf(item) ?? item.name) : item.name)),
  );

const keyOf = (kind: string, name: string) => `${kind} ${name}`;
const databaseOf = ({ contents }: OriginItem) => (contents?.of === 'database' ? contents.database : undefined);

interface WriteLineProps {
  readonly write: ObservedWrite;
  /** When the person chose for the first time, as far as that is known. */
  readonly chosenAt: number | undefined;
  readonly wrong: ReadonlySet<string>;
}

function WriteLine({ write: { kind, name, by, at, count }, chosenAt, wrong }: WriteLineProps) {
  const text = useText();
  const secrets = useSecrets();
  const { timeline } = text.view;
  const moment = chosenAt !== undefined && at >= chosenAt ? 'after' : 'before';
  return (
    <li
      data-write={shownName(name, secrets)}
      data-moment={moment}
      data-wrong={wrong.has(keyOf(kind, name)) || undefined}
    >
      <time dateTime={new Date(at).toISOString()}>{clock(at)}</time>{' '}
      <bdi class="code">{nameInWords(text, name, secrets)}</bdi>
      <div class="small">
        {text.kinds[kind]}, <bdi>{fill(timeline.by, { script: shortened(by, secrets) })}</bdi>,{' '}
        <b>{timeline[moment]}</b>
        {count > 1 && `, ${plural(text.lang, timeline.times, count)}`}
      </div>
    </li>
  );
}

/** A choice itself, where it was made after the first of the writes. */
function DecisionLine({ at, which }: { readonly at: number; readonly which: 'decided' | 'decidedAgain' }) {
  const { timeline } = useText().view;
  return (
    <li data-decision>
      <time dateTime={new Date(at).toISOString()}>{clock(at)}</time> <b>{timeline[which]}</b>
    </li>
  );
}

/** So many lines tell how the page began; with few more than these there is nothing to fold. */
const firstLines = 5;
const fewMore = 2;

/** Writes in their order, and the choices between them; of many the first ones, and the rest when asked for. */
function WriteList({
  writes,
  choices,
  wrong,
}: Pick<PageTimeline, 'writes'> & Pick<WriteLineProps, 'wrong'> & { readonly choices: readonly number[] }) {
  const text = useText();
  const lines = writes.map((write) => (
    <WriteLine key={`${write.kind} ${write.name}`} write={write} chosenAt={choices[0]} wrong={wrong} />
  ));
  for (const [nth, at] of choices.entries()) {
    const above = writes.filter((write) => write.at < at).length;
    const which = nth === 0 ? 'decided' : 'decidedAgain';
    // The choice before this one may have a line already.
    if (above > 0)
      lines.splice(lines.length - writes.length + above, 0, <DecisionLine key={which} at={at} which={which} />);
  }
  const first = lines.slice(0, lines.length > firstLines + fewMore ? firstLines : undefined);
  const rest = lines.slice(first.length);
  return (
    <>
      <ol class="timeline">{first}</ol>
      {rest.length > 0 && (
        // Folded, not absent: the browser's own search in the page finds it.
        <details>
          <summary>{plural(text.lang, text.view.timeline.rest, rest.length)}</summary>
          <ol class="timeline" start={first.length + 1}>
            {rest}
          </ol>
        </details>
      )}
    </>
  );
}

/**
 * When the person chose, first and last, as the address that wrote has it: those of a site may not agree. Of a choice that
 * was replaced, what tells is the moment when this page first kept one.
 */
function choicesOf({ consent, consents }: Snapshot, { page, inside, writes }: PageTimeline): readonly number[] {
  const { host } = new URL(inside ?? page);
  const { decidedAt } = consents.find((one) => one.host === host) ?? consent;
  if (decidedAt === undefined) return [];
  const kept = writes.find(({ kind, name }) => kind === 'cookie' && name === cookieName)?.at;
  return kept !== undefined && kept < decidedAt ? [kept, decidedAt] : [decidedAt];
}

/** What was written since each open page opened: when, by which script, before or after the choice. */
export function TimelineCard({ snapshot }: { readonly snapshot: Snapshot }) {
  const { timelines, rows } = snapshot;
  const text = useText();
  const secrets = useSecrets();
  const { timeline } = text.view;
  const wrong = useMemo(() => against(rows), [rows]);
  if (!timelines.length) return null;
  return (
    <section class="card timelines" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{timeline.title}</h2>
      <p class="small">{timeline.why}</p>
      {timelines.map((one) => {
        const { page, tab, frame, inside, writes, more } = one;
        return (
          <div key={`${tab} ${frame}`} data-timeline={shownName(inside ?? page, secrets)}>
            <h3>
              <bdi>{shortened(page, secrets)}</bdi>
              {inside && (
                <>
                  {', '}
                  <bdi>{fill(timeline.inside, { origin: shortened(inside, secrets) })}</bdi>
                </>
              )}
            </h3>
            {writes.length === 0 && <p class="small">{timeline.nothing}</p>}
            {writes.length > 0 && <WriteList writes={writes} choices={choicesOf(snapshot, one)} wrong={wrong} />}
            {more > 0 && <p class="small">{fill(timeline.more, { n: more })}</p>}
          </div>
        );
      })}
    </section>
  );
}
