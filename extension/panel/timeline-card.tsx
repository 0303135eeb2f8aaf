import { visible } from '../../shared/core/inventory/visible.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { plural } from '../../shared/core/text/plural.ts';
import type { ObservedWrite } from '../../shared/page/observe/observed.ts';
import type { Snapshot } from '../snapshot.ts';
import { useText } from './text-context.ts';
import { nameInWords } from './words.ts';

const clock = (time: number) =>
  new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(time);

/** Without its scheme and query, which may be long. */
const shortened = (address: string) => visible(address.replace(/^https?:\/\//, '').replace(/[?#].*/s, ''), 70);

interface WriteLineProps {
  readonly write: ObservedWrite;
  readonly decidedAt: number | undefined;
}

function WriteLine({ write: { kind, name, by, at, count }, decidedAt }: WriteLineProps) {
  const text = useText();
  const { timeline } = text.view;
  const moment = decidedAt !== undefined && at >= decidedAt ? 'after' : 'before';
  return (
    <li data-write={name} data-moment={moment}>
      <time dateTime={new Date(at).toISOString()}>{clock(at)}</time> <bdi class="code">{nameInWords(text, name)}</bdi>
      <div class="small">
        {text.kinds[kind]}, <bdi>{fill(timeline.by, { script: shortened(by) })}</bdi>, <b>{timeline[moment]}</b>
        {count > 1 && `, ${plural(text.lang, timeline.times, count)}`}
      </div>
    </li>
  );
}

/** The choice itself, where it was made after the first of the writes. */
function DecisionLine({ decidedAt }: { readonly decidedAt: number }) {
  const { timeline } = useText().view;
  return (
    <li data-decision>
      <time dateTime={new Date(decidedAt).toISOString()}>{clock(decidedAt)}</time> <b>{timeline.decided}</b>
    </li>
  );
}

/** Writes in their order, and the choice between them. */
function WriteList({
  writes,
  decidedAt,
}: {
  readonly writes: readonly ObservedWrite[];
  readonly decidedAt: number | undefined;
}) {
  const isBefore = ({ at }: ObservedWrite) => decidedAt === undefined || at < decidedAt;
  const line = (write: ObservedWrite) => (
    <WriteLine key={`${write.kind} ${write.name}`} write={write} decidedAt={decidedAt} />
  );
  const before = writes.filter(isBefore);
  return (
    <ol class="timeline">
      {before.map(line)}
      {decidedAt !== undefined && before.length > 0 && <DecisionLine decidedAt={decidedAt} />}
      {writes.filter((write) => !isBefore(write)).map(line)}
    </ol>
  );
}

/** What was written since each open page opened: when, by which script, before or after the choice. */
export function TimelineCard({ snapshot: { timelines, consent } }: { readonly snapshot: Snapshot }) {
  const text = useText();
  const { timeline } = text.view;
  if (!timelines.length) return null;
  return (
    <section class="card" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{timeline.title}</h2>
      <p class="small">{timeline.why}</p>
      {timelines.map(({ page, tab, frame, inside, writes, more }) => (
        <div key={`${tab} ${frame}`} data-timeline={inside ?? page}>
          <h3>
            <bdi>{shortened(page)}</bdi>
            {inside && (
              <>
                {', '}
                <bdi>{fill(timeline.inside, { origin: shortened(inside) })}</bdi>
              </>
            )}
          </h3>
          {writes.length === 0 && <p class="small">{timeline.nothing}</p>}
          {writes.length > 0 && <WriteList writes={writes} decidedAt={consent.decidedAt} />}
          {more > 0 && <p class="small">{fill(timeline.more, { n: more })}</p>}
        </div>
      ))}
    </section>
  );
}
