import { type OptionalPurpose, optionalPurposes } from '../../../shared/core/policy/purposes.ts';
import { fill } from '../../../shared/core/text/fill.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Toggle } from '../../../shared/ui/toggle.tsx';
import type { ConsentView } from '../../snapshot.ts';
import { useSecrets } from '../secrets-context.ts';
import { useText } from '../text-context.ts';
import { nameInWords } from '../words.ts';
import type { usePageConsent } from './use-page-consent.ts';

interface PageChoiceProps {
  readonly consent: ConsentView;
  readonly page: ReturnType<typeof usePageConsent>;
}

/** Each purpose with its answer, and a switch where the widget of an open page takes another one. */
export function PageChoice({ consent, page: { said, outcome, choose } }: PageChoiceProps) {
  const text = useText();
  const secrets = useSecrets();
  const { choice } = text.control;
  const widget = typeof said === 'object' ? said : undefined;
  const granted = (purpose: OptionalPurpose) => widget?.granted.includes(purpose) ?? false;
  const any = optionalPurposes.some(granted);
  return (
    <>
      <ul class="answers" data-widget={widget?.status}>
        {optionalPurposes.map((purpose) => (
          <li data-answer={consent.purposes[purpose]}>
            <span id={`choice-${purpose}`}>{text.purposes[purpose]}</span>{' '}
            <b id={`answer-${purpose}`}>{text.consent.answers[consent.purposes[purpose]]}</b>
            {widget && (
              <Toggle
                hook={{ 'data-purpose': purpose }}
                granted={granted(purpose)}
                labelledBy={`choice-${purpose}`}
                describedBy={`answer-${purpose}`}
                onChange={(grant) => choose(grant ? 'grant' : 'deny', [purpose])}
              />
            )}
          </li>
        ))}
      </ul>
      {widget && (any || widget.status !== 'current') && (
        <div class="actions">
          {any ? (
            <Button action="withdraw" onAct={() => choose('withdraw')}>
              {choice.withdraw}
            </Button>
          ) : (
            <Button action="deny-all" onAct={() => choose('deny', optionalPurposes)}>
              {choice.denyAll}
            </Button>
          )}
        </div>
      )}
      <p class="small" aria-live="polite" data-outcome={outcome}>
        {said === 'none' && choice.none}
        {said === 'no-page' && choice.noPage}
        {outcome === 'failed' && choice.failed}
        {outcome === 'on-page' && choice.onPage}
        {widget && !outcome && fill(choice.of, { host: nameInWords(text, widget.host, secrets) })}
      </p>
    </>
  );
}
