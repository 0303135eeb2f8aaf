import { optionalPurposes } from '../../shared/core/policy/purposes.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { day } from '../../shared/core/text/place.ts';
import type { ConsentView } from '../snapshot.ts';
import { useText } from './text-context.ts';
import { timeInWords } from './words.ts';

/** What the person decided on this site, when, and at which edition of the policy. */
export function ConsentCard({ consent }: { readonly consent: ConsentView }) {
  const text = useText();
  const { status, damaged, decidedAt, edition } = consent;
  const made = status === 'stale' ? text.consent.stale : text.consent.current;
  return (
    <section class="card" aria-labelledby="consent-title" data-consent={status}>
      <h2 id="consent-title">{text.consent.title}</h2>
      <p>
        {damaged
          ? text.consent.damaged
          : decidedAt === undefined
            ? text.consent.unset
            : fill(made, {
                date: `${day(text, decidedAt)}, ${timeInWords(decidedAt)}`,
                edition: edition ?? '',
              })}
      </p>
      <ul class="answers">
        {optionalPurposes.map((purpose) => (
          <li data-answer={consent.purposes[purpose]}>
            <span>{text.purposes[purpose]}</span> <b>{text.consent.answers[consent.purposes[purpose]]}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
