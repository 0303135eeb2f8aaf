import type { Identified } from '../../shared/core/identify/identify.ts';
import type { Known } from '../../shared/core/identify/redact.ts';
import { dots } from '../../shared/core/identify/secret-name.ts';
import { tell } from '../../shared/core/text/identify/tell.ts';
import { identifyTexts } from './language.ts';
import { useText } from './text-context.ts';

/** More would say nothing new. */
const most = 12;

interface MeaningProps {
  readonly identified: readonly Identified[];
  /** What signs a person in, anywhere: no name of a field tells it either. */
  readonly secrets: Known;
}

/** What a value is and tells, in words: the value itself stays hidden. */
export function Meaning({ identified, secrets }: MeaningProps) {
  const text = useText();
  if (!identified.length) return null;
  return (
    <ul class="meaning">
      {identified.slice(0, most).map((one) => {
        const { what, facts, category, wrapped, secret } = tell(identifyTexts[text.lang], text, one, secrets);
        return (
          <li data-format={one.format} data-certainty={one.certainty}>
            <b>{what}</b>
            {facts.map((fact) => (
              <span>{fact}</span>
            ))}
            {category && (
              <span>
                {category} ({one.category === 'special' ? '6.3' : '6.1.1'})
              </span>
            )}
            {wrapped && <bdi class="small">{wrapped}</bdi>}
            {secret && <span>{secret}</span>}
          </li>
        );
      })}
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
  return <p class="small">{identifyTexts[text.lang].secret}</p>;
}
