import { optionalPurposes } from '../../shared/core/policy/purposes.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { day, timeOfDay } from '../../shared/core/text/place.ts';
import type { ConsentView, HostConsent } from '../snapshot.ts';
import { PageChoice } from './control/page-choice.tsx';
import type { usePageConsent } from './control/use-page-consent.ts';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import { nameInWords } from './words.ts';

interface ConsentCardProps {
  readonly consent: ConsentView;
  /** What each host goes by, where they do not agree. */
  readonly consents: readonly HostConsent[];
  /** What the widget of an open page says. */
  readonly page: ReturnType<typeof usePageConsent>;
}

/** What the person decided on this site, when, and at which edition of the policy. */
export function ConsentCard({ consent, consents, page }: ConsentCardProps) {
  const text = useText();
  const secrets = useSecrets();
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
                date: `${day(text, decidedAt)}, ${timeOfDay(decidedAt)}`,
                edition: edition ?? '',
              })}
      </p>
      <PageChoice consent={consent} page={page} />
      {consents.length > 0 && (
        <div class="loss" data-disagreement>
          <h3>{text.view.disagreement.title}</h3>
          <p class="small">{text.view.disagreement.why}</p>
          <dl class="explained">
            {consents.map(({ host, purposes, damaged }) => (
              <div>
                <dt>
                  <bdi>{nameInWords(text, host, secrets)}</bdi>
                </dt>
                <dd>
                  {damaged
                    ? text.consent.damaged
                    : optionalPurposes
                        .map((purpose) => `${text.purposes[purpose]}: ${text.consent.answers[purposes[purpose]]}`)
                        .join('; ')}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
}
