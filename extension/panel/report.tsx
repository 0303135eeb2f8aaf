import { useLayoutEffect } from 'preact/hooks';
import type { InventoryFile } from '../../shared/core/inventory/file.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import { optionalPurposes } from '../../shared/core/policy/purposes.ts';
import { day } from '../../shared/core/text/place.ts';
import { plural } from '../../shared/core/text/plural.ts';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import { nameInWords, timeInWords } from './words.ts';

interface ReportProps {
  readonly file: InventoryFile;
  readonly onPrinted: () => void;
}

const valueLimit = 300;

/** The inventory on paper: seen by the printer alone. */
export function Report({ file, onPrinted }: ReportProps) {
  const text = useText();
  const secrets = useSecrets();
  useLayoutEffect(() => {
    const end = new AbortController();
    addEventListener('afterprint', onPrinted, { signal: end.signal });
    print();
    return () => end.abort();
  }, [onPrinted]);
  const taken = Date.parse(file.takenAt);
  return (
    <div class="report" data-report>
      <h2>
        {text.title}: {nameInWords(text, file.site, secrets)}
      </h2>
      <p>
        {day(text, taken)}, {timeInWords(taken)}. {plural(text.lang, text.overview.items, file.items.length)}.
      </p>
      <p>
        {text.consent.title}:{' '}
        {optionalPurposes
          .map(
            (purpose) => `${text.purposes[purpose]} – ${text.consent.answers[file.consent.purposes[purpose] ?? 'ask']}`,
          )
          .join('; ')}
      </p>
      <table>
        <tbody>
          {file.items.map((item) => (
            <tr key={item.id}>
              <td>
                <bdi>{nameInWords(text, item.name, secrets)}</bdi>
                <br />
                {text.kinds[item.kind]}, <bdi>{nameInWords(text, item.host, secrets)}</bdi>
              </td>
              <td>
                {text.purposes[item.purpose]}
                {item.expires && <br />}
                {item.expires && day(text, Date.parse(item.expires))}
              </td>
              <td>
                <bdi>{visible(item.value ?? '', valueLimit)}</bdi>
              </td>
              <td>{item.findings.map(({ because }) => because).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="code">SHA-256: {file.sha256}</p>
    </div>
  );
}
