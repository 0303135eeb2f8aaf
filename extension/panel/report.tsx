import { useLayoutEffect } from 'preact/hooks';
import type { Known } from '../../shared/core/identify/redact.ts';
import type { FiledItem, InventoryFile } from '../../shared/core/inventory/file.ts';
import { visible } from '../../shared/core/inventory/visible.ts';
import { optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { PanelText } from '../../shared/core/text/panel/panel-text.ts';
import { day, timeOfDay } from '../../shared/core/text/place.ts';
import { plural } from '../../shared/core/text/plural.ts';
import { purposeOrder } from '../snapshot.ts';
import { useSecrets } from './secrets-context.ts';
import { useText } from './text-context.ts';
import { nameInWords, storeName } from './words.ts';

interface ReportProps {
  readonly file: InventoryFile;
  readonly onPrinted: () => void;
}

const valueLimit = 300;

const placeOf = ({ purpose }: FiledItem) => purposeOrder.indexOf(purpose);

type Reason = keyof PanelText['coverage']['why'];
const isReason = (text: PanelText, why: string | undefined): why is Reason =>
  why !== undefined && Object.hasOwn(text.coverage.why, why);

/** The place of a line of the coverage, and the kind of storage there, which a file tells behind it. */
function placeInWords(text: PanelText, what: string, secrets: Known): string {
  const [, place = what, id] = /^(.*) ([a-z-]+)$/s.exec(what) ?? [];
  const kind = Object.entries(text.kinds).find(([kind]) => kind === id);
  if (!kind) return nameInWords(text, what, secrets);
  const named = id === 'cookie' ? storeName(text, place) : nameInWords(text, place, secrets);
  return `${named}, ${kind[1]}`;
}

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
  const items = file.items.toSorted((one, other) => placeOf(one) - placeOf(other));
  const unread = file.coverage.flatMap(({ what, read, why }) => (!read && isReason(text, why) ? [{ what, why }] : []));
  return (
    <div class="report" data-report>
      <h2>
        {text.title}: {nameInWords(text, file.site, secrets)}
      </h2>
      <p>
        {day(text, taken)}, {timeOfDay(taken)}. {plural(text.lang, text.overview.items, file.items.length)}.
      </p>
      <p>
        {text.consent.title}:{' '}
        {optionalPurposes
          .map(
            (purpose) => `${text.purposes[purpose]} – ${text.consent.answers[file.consent.purposes[purpose] ?? 'ask']}`,
          )
          .join('; ')}
      </p>
      {unread.length > 0 && (
        <>
          <p>{text.coverage.title}:</p>
          <ul data-unread>
            {unread.map(({ what, why }) => (
              <li>
                {why === 'not-allowed'
                  ? text.coverage.why[why]
                  : `${placeInWords(text, what, secrets)}: ${text.coverage.why[why]}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <table>
        <thead>
          <tr>
            {[text.view.sections.items, text.view.list.purpose, text.row.value, text.view.report.wrong].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
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
