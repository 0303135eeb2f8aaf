import { shownName } from '../../shared/core/identify/redact.ts';
import type { Comparison } from '../../shared/core/inventory/compare.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { day, timeOfDay } from '../../shared/core/text/place.ts';
import { plural } from '../../shared/core/text/plural.ts';
import type { Compared } from './compared.ts';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import { nameInWords } from './words.ts';

interface ComparisonCardProps {
  readonly compared: Compared;
  readonly onClose: () => void;
}

/** More are told by their number. */
const most = 200;

const parts = ['appeared', 'went', 'changed'] as const satisfies readonly (keyof Comparison)[];

/** What appeared, went and changed since a file was saved. */
export function ComparisonCard({ compared: { takenAt, untouched, comparison }, onClose }: ComparisonCardProps) {
  const text = useText();
  const secrets = useSecrets();
  const words = text.view.comparison;
  const differs = parts.some((part) => comparison[part].length > 0);
  return (
    <section class="comparison" aria-labelledby="comparison-title">
      <h3 id="comparison-title">{words.title}</h3>
      <p class="small">
        {!Number.isNaN(takenAt) && fill(words.since, { date: day(text, takenAt), time: timeOfDay(takenAt) })}
      </p>
      {!untouched && <p class="wrong">{words.altered}</p>}
      {!differs && <p>{words.same}</p>}
      {parts.map(
        (part) =>
          comparison[part].length > 0 && (
            <div data-compared={part}>
              <h4>{plural(text.lang, words[part], comparison[part].length)}</h4>
              <ul>
                {comparison[part].slice(0, most).map(({ id, name, kind, host }) => (
                  <li key={id} data-name={shownName(name, secrets)}>
                    <bdi class="code">{nameInWords(text, name, secrets)}</bdi>{' '}
                    <span class="small">
                      {text.kinds[kind]}, <bdi>{nameInWords(text, host, secrets)}</bdi>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      <button type="button" class="link" data-action="close-comparison" onClick={onClose}>
        {words.close}
      </button>
    </section>
  );
}
