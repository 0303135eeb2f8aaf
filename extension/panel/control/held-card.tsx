import { useState } from 'preact/hooks';
import { shownName } from '../../../shared/core/identify/redact.ts';
import { fill } from '../../../shared/core/text/fill.ts';
import { inLanguage } from '../../../shared/core/text/localized.ts';
import { Button } from '../../../shared/ui/button.tsx';
import type { Decision } from '../../control/answer-held.ts';
import type { HeldView } from '../../control/messages.ts';
import { groupBy } from '../../group-by.ts';
import type { AskBackground } from '../../messages.ts';
import { useSecrets } from '../secrets-context.ts';
import { useText } from '../text-context.ts';
import { countInWords, nameInWords, storeInWords } from '../words.ts';
import { useHandled } from './use-handlings.ts';
import { useHeld } from './use-held.ts';

interface HeldRowProps {
  readonly held: HeldView;
  readonly onAnswer: (decision: Decision, remember: boolean) => void;
}

/** One thing that waits, with the three answers. */
function HeldRow({ held, onAnswer }: HeldRowProps) {
  const text = useText();
  const secrets = useSecrets();
  const [remember, setRemember] = useState(false);
  const { name, kind, purpose, host, subdomains, path, store, times, whole } = held;
  const { control } = text;
  const where = nameInWords(text, path === undefined || path === '/' ? host : host + path, secrets);
  return (
    <li
      class="held"
      data-held
      data-name={shownName(name, secrets)}
      data-kind={kind}
      data-host={host}
      data-path={path === undefined ? undefined : shownName(path, secrets)}
      data-purpose={purpose}
    >
      <p>
        <bdi class="code">{nameInWords(text, name, secrets)}</bdi>
      </p>
      <p class="small">
        {text.kinds[kind]},{' '}
        <bdi>{[where, ...(subdomains ? [text.row.subdomains] : []), ...storeInWords(text, store)].join(', ')}</bdi>.{' '}
        {text.purposes[purpose]}. {times > 1 && countInWords(text, control.times, times)}
      </p>
      <label class="remember">
        <input
          type="checkbox"
          data-action="remember"
          checked={remember}
          onChange={({ currentTarget }) => setRemember(currentTarget.checked)}
        />
        {control.names.remember}
      </label>
      <div class="actions">
        {(whole || remember) && (
          <Button action="allow-once" onAct={() => onAnswer('allow-once', remember)}>
            {remember ? control.handlings.allow : control.allowOnce}
          </Button>
        )}
        {purpose !== 'unknown' && !remember && (
          <Button action="allow-purpose" onAct={() => onAnswer('allow-purpose', false)}>
            {control.allowPurpose}
          </Button>
        )}
        <Button action="refuse" onAct={() => onAnswer('refuse', remember)}>
          {remember ? control.handlings.block : control.refuse}
        </Button>
      </div>
    </li>
  );
}

interface HeldCardProps {
  readonly site: string;
  readonly ask: AskBackground;
}

/** What the site wants to store and has not stored yet, by service; and how much was stopped without asking. */
export function HeldCard({ site, ask }: HeldCardProps) {
  const text = useText();
  const secrets = useSecrets();
  const { control } = text;
  const { read } = useHandled();
  const { waiting, unstored, unremembered, answer } = useHeld(site, ask, read);
  const told = unstored ?? unremembered;
  if (!waiting || (!waiting.held.length && !waiting.stopped && told === undefined)) return null;
  return (
    <section class="card" aria-labelledby="held-title">
      <h2 id="held-title">{control.held}</h2>
      {[...groupBy(waiting.held, ({ service }) => inLanguage(service, text.lang))].map(([service, all]) => (
        <div>
          <h3>{service || text.view.list.parties.unknown}</h3>
          <ul>
            {all.map((held) => (
              <HeldRow
                key={held.id}
                held={held}
                onAnswer={(decision, remember) => void answer({ id: held.id, decision, remember }, held.name)}
              />
            ))}
          </ul>
        </div>
      ))}
      {unstored !== undefined && (
        <p role="alert">{fill(control.unstored, { name: nameInWords(text, unstored, secrets) })}</p>
      )}
      {unremembered !== undefined && (
        <p role="alert">{fill(control.names.once, { name: nameInWords(text, unremembered, secrets) })}</p>
      )}
      {waiting.stopped > 0 && (
        <p class="small" data-stopped={waiting.stopped}>
          {countInWords(text, control.stopped, waiting.stopped)}
        </p>
      )}
      <p class="small">{waiting.waits ? control.waits : control.strips}</p>
    </section>
  );
}
