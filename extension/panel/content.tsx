import { useMemo } from 'preact/hooks';
import { looksMade } from '../../shared/core/identify/hidden-texts.ts';
import { identify } from '../../shared/core/identify/identify.ts';
import { revealRecord } from '../../shared/core/identify/mask.ts';
import { type Known, redact, secretsIn } from '../../shared/core/identify/redact.ts';
import { dots } from '../../shared/core/identify/secret-name.ts';
import { isSecret } from '../../shared/core/identify/without-secrets.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import { Meaning, Withheld } from './meaning.tsx';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';

const nameLimit = 200;
const valueLimit = 2000;

interface Named {
  readonly name: string;
  readonly value: string;
}

interface ContentProps extends Named {
  /** Of the container: what it holds is called by it, too. */
  readonly container: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A text as a key stands in quotes; the address of an entry says nothing of what is told about it. */
const calledBy = (name: string) => (/^"?https?:/.test(name) ? '' : name.replace(/^"(.*)"$/s, '$1'));

/** What signs a person in, in one thing inside a container: shown in none of the others either. */
export const secretsOf = (container: string, { name, value }: Named): Known =>
  new Set([
    ...secretsIn(container, value),
    ...secretsIn(calledBy(name), value),
    ...secretsIn(container, calledBy(name)),
    ...secretsIn('', name),
  ]);

/** Its name; where that of the container says so, it is a secret itself. */
function shownKey(container: string, name: string, known: Known): string {
  if (isSecret(container) && looksMade(calledBy(name))) return dots;
  return redact(name, 'whole', known);
}

/** One thing inside a container: what it is, and itself without what signs a person in. */
export function Content({ container, name, value, now }: ContentProps) {
  const { row } = useText();
  const known = useSecrets();
  const { identified, shown } = useMemo(() => {
    const told = (text: string) => identify(calledBy(name), text, now);
    const called = (text: string) => identify(container, text, now);
    return { identified: told(value), shown: revealRecord(value, (text) => [...told(text), ...called(text)], known) };
  }, [container, name, value, now, known]);
  return (
    <div data-content>
      <dt>
        <bdi class="code">{visible(shownKey(container, name, known), nameLimit)}</bdi>
      </dt>
      <dd>
        <bdi class="code">{visible(shown, valueLimit) || row.emptyValue}</bdi>
        <Meaning identified={identified} />
        <Withheld value={value} shown={shown} identified={identified} />
      </dd>
    </div>
  );
}
