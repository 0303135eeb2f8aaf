import { optionalPurposes } from '../../shared/core/policy/purposes.ts';
import type { ConsentRecord } from '../../shared/core/record/record.ts';
import type { BannerText } from '../../shared/core/text/banner.ts';
import type { InlineText } from '../../shared/core/text/inline/text.ts';
import { day } from '../../shared/core/text/place.ts';
import type { PreferencesText } from '../../shared/core/text/preferences/text.ts';
import { Button } from '../../shared/ui/button.tsx';

interface HistoryProps {
  readonly banner: BannerText;
  readonly text: PreferencesText;
  readonly inline: InlineText;
  /** Newest first. */
  readonly records: readonly ConsentRecord[];
  readonly said: string;
  readonly onReceipt: () => void;
}

const clock = (lang: string, time: number) => new Intl.DateTimeFormat(lang, { timeStyle: 'short' }).format(time);

/** What was decided on this device, when and where, and the proof of it. */
export function History({ banner, text, inline: { cabinet }, records, said, onReceipt }: HistoryProps) {
  const allowed = ({ purposes }: ConsentRecord) =>
    optionalPurposes
      .filter((purpose) => purposes[purpose] !== 'denied')
      .map((purpose) => banner.purposes[purpose] + (purposes[purpose] === 'partial' ? ` (${cabinet.inPart})` : ''))
      .join(', ') || cabinet.nothing;
  return (
    <section class="purpose" aria-labelledby="history">
      <h3 id="history">{cabinet.history}</h3>
      {records.length === 0 ? (
        <p>{cabinet.noHistory}</p>
      ) : (
        <>
          <ol class="services" reversed>
            {records.map((record) => (
              <li key={record.id}>
                <time dateTime={new Date(record.decidedAt).toISOString()}>
                  <b>
                    {day(text, record.decidedAt)}, {clock(text.lang, record.decidedAt)}
                  </b>
                </time>
                <div>
                  {cabinet.allowed}: {allowed(record)}
                </div>
                <div class="small">
                  {cabinet.how}: {cabinet.via[record.via]}, {record.host}. {cabinet.edition}: {record.edition}
                </div>
              </li>
            ))}
          </ol>
          <div class="status">
            <p id="receipt" class="small">
              {said || cabinet.receiptAbout}
            </p>
            <Button action="receipt" describedBy="receipt" onAct={onReceipt}>
              {cabinet.receipt}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
