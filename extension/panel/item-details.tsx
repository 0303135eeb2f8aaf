import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { section8 } from '../../shared/core/policy/section8.ts';
import type { Told } from '../../shared/core/registry/catalogue/open-cookie-database/open-cookie-database.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { inLanguage } from '../../shared/core/text/localized.ts';
import type { PanelText } from '../../shared/core/text/panel/panel-text.ts';
import type { AskBackground } from '../messages.ts';
import { ContentsList } from './contents-list.tsx';
import { NameHandling } from './control/name-handling.tsx';
import { Findings } from './findings.tsx';
import { useText } from './text-context.ts';
import { likelyPurpose, toldOfRow } from './told.ts';
import { ValueLine } from './value-line.tsx';
import { expiryInWords, lengthInWords } from './words.ts';

const hasContents = ({ kind }: StoredItem) =>
  kind === 'indexed-db' || kind === 'cache-storage' || kind === 'file-system';

/** The same where nobody but the Open Cookie Database knows the name. It is told as what others say. */
function toldExplanation(text: PanelText, { item }: InventoryRow, told: Told, now: number) {
  const { details } = text.view;
  const likely = likelyPurpose[told.category];
  const { platform, controller, kept } = told;
  const length = kept === 0 ? text.expires.browser : kept && lengthInWords(text, kept);
  return [
    [details.what, `${details.told.what[told.category]} ${details.told.source}`],
    [details.whose, controller === platform ? platform : `${platform}, ${controller}`],
    [
      details.why,
      likely
        ? fill(details.told.purpose, { purpose: text.purposes[likely].toLocaleLowerCase() })
        : text.purposeMeans.unknown,
    ],
    ...(likely
      ? [[details.clause, fill(details.clauses, { clauses: section8[likely].clauses.join(', ') })] as const]
      : []),
    [
      details.howLong,
      [expiryInWords(text, item, now), ...(length ? [fill(details.told.kept, { length })] : [])].join('; '),
    ],
    [details.ifGone, details.lost[likely ?? 'unknown']],
  ] as const;
}

/** What the item is, whose, what for, by which clause, how long, and what happens if it goes. */
function explanation(text: PanelText, row: InventoryRow, now: number) {
  const told = toldOfRow(row);
  if (told) return toldExplanation(text, row, told, now);
  const { item, purpose, service } = row;
  const { details, list } = text.view;
  const about = service?.about;
  return [
    [details.what, about ? inLanguage(about, text.lang) : service ? text.kinds[item.kind] : details.unknownService],
    [
      details.whose,
      service
        ? [...new Set([inLanguage(service.name, text.lang), service.vendor])].filter(Boolean).join(', ')
        : list.parties.unknown,
    ],
    [details.why, `${text.purposes[purpose]}. ${text.purposeMeans[purpose]}`],
    ...(purpose === 'unknown'
      ? []
      : [[details.clause, fill(details.clauses, { clauses: section8[purpose].clauses.join(', ') })] as const]),
    [details.howLong, expiryInWords(text, item, now)],
    [details.ifGone, text.losses.byService[service?.id ?? ''] ?? details.lost[purpose]],
  ] as const;
}

interface ItemDetailsProps {
  readonly row: InventoryRow;
  /** The beginning of its value, where that was read along. */
  readonly value: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly ask: AskBackground;
}

/** All that is known about one item, in plain words. */
export function ItemDetails({ row, value, now, ask }: ItemDetailsProps) {
  const text = useText();
  return (
    <div class="details">
      <Findings findings={row.findings} />
      <dl class="explained">
        {explanation(text, row, now).map(([term, words]) => (
          <div>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {row.item.kind === 'service-worker' ? null : hasContents(row.item) ? (
        <ContentsList item={row.item} now={now} ask={ask} />
      ) : (
        <ValueLine item={row.item} seen={value} now={now} ask={ask} />
      )}
      <NameHandling row={row} />
    </div>
  );
}
