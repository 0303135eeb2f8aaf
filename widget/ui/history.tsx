import type { Decided } from '../../shared/core/consent/decided.ts';
import { optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { ConsentRecord } from '../../shared/core/record/record.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import type { InlineText } from '../../shared/core/text/inline/text.ts';
import { day, timeOfDay } from '../../shared/core/text/place.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { Button } from '../../shared/ui/button.tsx';

/** What is known of the decisions before. */
export interface Past {
  readonly records: readonly ConsentRecord[];
  /** The decision that holds, where none of the records is of it. */
  readonly unrecorded: Decided | undefined;
}

interface HistoryProps {
  readonly banner: BannerText;
  readonly text: PreferencesText;
  readonly inline: InlineText;
  /** `undefined` until it is read. */
  readonly past: Past | undefined;
  /** What became of the last download, or of the reading. */
  readonly said: string;
  readonly onReceipt: () => void;
}

/** What was decided on this device, when and where, and the proof of it. */
export function History({ banner, text, inline: { cabinet }, past, said, onReceipt }: HistoryProps) {
  const allowed = ({ purposes }: Pick<Decided, 'purposes'>) =>
    optionalPurposes
      .filter((purpose) => purposes[purpose] !== 'denied')
      .map((purpose) => banner.purposes[purpose] + (purposes[purpose] === 'partial' ? ` (${cabinet.inPart})` : ''))
      .join(', ') || cabinet.nothing;
  const entry = (decided: Pick<Decided, 'decidedAt' | 'edition' | 'purposes'>, record: ConsentRecord | undefined) => (
    <li key={record?.id}>
      <time dateTime={new Date(decided.decidedAt).toISOString()}>
        <b>
          {day(text, decided.decidedAt)}, {timeOfDay(decided.decidedAt)}
        </b>
      </time>
      <div>
        {cabinet.allowed}: {allowed(decided)}
      </div>
      <div class="small">
        {record && `${cabinet.how}: ${cabinet.via[record.via]}, ${record.host}. `}
        {cabinet.edition}: {decided.edition}
      </div>
      {!record && <div class="small">{cabinet.elsewhere}</div>}
    </li>
  );
  const { records = [], unrecorded } = past ?? {};
  const newestFirst = [...(unrecorded ? [unrecorded] : []), ...records].toSorted(
    (one, other) => other.decidedAt - one.decidedAt,
  );
  return (
    <section class="purpose" aria-labelledby="history">
      <h3 id="history">{cabinet.history}</h3>
      {newestFirst.length === 0 && (past || said) && <p>{past ? cabinet.noHistory : said}</p>}
      {newestFirst.length > 0 && (
        <ol class="services" reversed>
          {newestFirst.map((decided) => entry(decided, 'host' in decided ? decided : undefined))}
        </ol>
      )}
      {records.length > 0 && (
        <div class="status">
          <p id="receipt" class="small">
            {said || (unrecorded ? cabinet.receiptHere : cabinet.receiptAbout)}
          </p>
          <Button action="receipt" describedBy="receipt" onAct={onReceipt}>
            {cabinet.receipt}
          </Button>
        </div>
      )}
    </section>
  );
}
