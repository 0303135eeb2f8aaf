import { shownName } from '../../../shared/core/identify/redact.ts';
import { fill } from '../../../shared/core/text/fill.ts';
import { useSecrets } from '../secrets-context.ts';
import { useText } from '../text-context.ts';
import { nameInWords } from '../words.ts';
import { useHandled } from './use-handlings.ts';

/** The names that are handled otherwise than their purpose, and the way to take that back. */
export function NameList() {
  const text = useText();
  const secrets = useSecrets();
  const { control } = text;
  const { chosen, full, chooseName } = useHandled();
  if (!chosen?.names.length) return null;
  return (
    <>
      <h3>{control.names.title}</h3>
      <ul class="names">
        {chosen.names.map(([name, handling]) => (
          <li data-handled-name={shownName(name, secrets)} data-handling={handling}>
            <span>
              <bdi class="code">{nameInWords(text, name, secrets)}</bdi>{' '}
              <span class="small">{control.handlings[handling]}</span>
            </span>
            <button
              type="button"
              class="link"
              data-action="forget-name"
              aria-label={fill(control.names.forgetNamed, { name: nameInWords(text, name, secrets) })}
              onClick={() => void chooseName(name, 'as-purpose')}
            >
              {control.names.forget}
            </button>
          </li>
        ))}
      </ul>
      {full && <p role="alert">{control.names.full}</p>}
    </>
  );
}
