import { useMemo } from 'preact/hooks';
import { identify } from '../../shared/core/identify/identify.ts';
import { revealRecord } from '../../shared/core/identify/mask.ts';
import { redact } from '../../shared/core/identify/redact.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import { Meaning } from './meaning.tsx';
import { useText } from './text-context.ts';

const nameLimit = 200;
const valueLimit = 2000;

interface ContentProps {
  /** Of the container: a record that is a single text is called by it, too. */
  readonly container: string;
  readonly name: string;
  readonly value: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A text as a key stands in quotes; the address of an entry says nothing of what is told about it. */
const calledBy = (name: string) => (/^https?:/.test(name) ? '' : name.replace(/^"(.*)"$/s, '$1'));
const isSingle = (value: string) => !/^[{[]/.test(value);

/** One thing inside a container: what it is, and itself without what signs a person in. */
export function Content({ container, name, value, now }: ContentProps) {
  const { row } = useText();
  const { identified, shown } = useMemo(() => {
    const told = (text: string) => identify(calledBy(name), text, now);
    const called = (text: string) => (isSingle(text) ? identify(container, text, now) : []);
    return { identified: told(value), shown: revealRecord(value, (text) => [...told(text), ...called(text)]) };
  }, [container, name, value, now]);
  return (
    <div data-content>
      <dt>
        <bdi class="code">{visible(redact(name, 'whole'), nameLimit)}</bdi>
      </dt>
      <dd>
        <bdi class="code">{visible(shown, valueLimit) || row.emptyValue}</bdi>
        <Meaning identified={identified} />
      </dd>
    </div>
  );
}
