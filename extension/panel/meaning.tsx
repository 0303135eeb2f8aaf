import { useState } from 'preact/hooks';
import type { Identified } from '../../shared/core/identify/identify.ts';
import { dots } from '../../shared/core/identify/secret-name.ts';
import { tell } from '../../shared/core/text/identify/tell.ts';
import { identifyTexts } from './language.ts';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';

/** The rest is told when asked for. */
const most = 12;

interface MeaningProps {
  readonly identified: readonly Identified[];
}

/** What a value is and tells, in words: the value itself stays hidden. */
export function Meaning({ identified }: MeaningProps) {
  const text = useText();
  const secrets = useSecrets();
  const [extent, setExtent] = useState<'some' | 'all'>('some');
  if (!identified.length) return null;
  const told = extent === 'all' ? identified : identified.slice(0, most);
  return (
    <ul class="meaning">
      {told.map((one) => {
        const { what, facts, category, wrapped, secret } = tell(identifyTexts[text.lang], text, one, secrets);
        return (
          <li data-format={one.format} data-certainty={one.certainty}>
            <b>{what}</b>
            {facts.map((fact) => (
              <span>{fact}</span>
            ))}
            {category && <span>{category}</span>}
            {wrapped && <bdi class="small">{wrapped}</bdi>}
            {secret && <span>{secret}</span>}
          </li>
        );
      })}
      {told.length < identified.length && (
        <li>
          <button type="button" class="link" data-action="more-meaning" onClick={() => setExtent('all')}>
            {text.contents.more} ({identified.length - told.length})
          </button>
        </li>
      )}
    </ul>
  );
}

interface WithheldProps {
  readonly value: string;
  readonly shown: string;
  readonly identified: readonly Identified[];
}

/** Why something is left out of a value of which nothing else says so. */
export function Withheld({ value, shown, identified }: WithheldProps) {
  const text = useText();
  if (identified.some(({ authentication }) => authentication) || !shown.includes(dots) || value.includes(dots)) {
    return null;
  }
  return <p class="small">{identifyTexts[text.lang].withheld}</p>;
}
