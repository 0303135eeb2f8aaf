import type { Known } from '../../shared/core/identify/redact.ts';
import type { Finding } from '../../shared/core/inventory/finding.ts';
import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import { fill } from '../../shared/core/text/fill.ts';
import type { PanelText } from '../../shared/core/text/panel/panel-text.ts';
import { timeOfDay } from '../../shared/core/text/place.ts';
import { plural } from '../../shared/core/text/plural.ts';
import { groupBy } from '../group-by.ts';
import { purposeOrder, type Snapshot } from '../snapshot.ts';
import { addressOf, parties, partyOf } from './arrange.ts';
import { Chart, type Share } from './chart.tsx';
import { useText } from './text-context.ts';
import { nameInWords } from './words.ts';

const counted = <Key extends string>(rows: readonly InventoryRow[], keyOf: (row: InventoryRow) => Key) =>
  new Map([...groupBy(rows, keyOf)].map(([key, group]) => [key, group.length]));

/** How much there is per purpose, per address and per owner. */
function shares(
  text: PanelText,
  rows: readonly InventoryRow[],
  secrets: Known,
): Readonly<Record<'purposes' | 'origins' | 'parties', readonly Share[]>> {
  const purposes = counted(rows, ({ purpose }) => purpose);
  const owners = counted(rows, partyOf);
  const hosts = counted(rows, addressOf);
  const present = (share: Share) => share.count > 0;
  return {
    purposes: purposeOrder
      .map((key) => ({ key, label: text.purposes[key], count: purposes.get(key) ?? 0 }))
      .filter(present),
    origins: [...hosts]
      .sort(([, one], [, other]) => other - one)
      .map(([key, count]) => ({ key, label: nameInWords(text, key, secrets), count })),
    parties: parties
      .map((key) => ({ key, label: text.view.list.parties[key], count: owners.get(key) ?? 0 }))
      .filter(present),
  };
}

/** What is wrong, in one sentence: how many items, and what is the matter with them. */
function verdict(text: PanelText, rows: readonly InventoryRow[]): string {
  const wrong = rows.filter(({ findings }) => findings.length > 0);
  if (!rows.length) return text.overview.nothing;
  if (!wrong.length) return text.overview.fine;
  const types = groupBy(
    wrong.flatMap(({ findings }) => [...new Set(findings.map(({ type }) => type))]),
    (type: Finding['type']) => type,
  );
  const each = [...types]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([type, all]) => `${text.findings[type].toLocaleLowerCase()} – ${all.length}`);
  return `${plural(text.lang, text.overview.attention, wrong.length)}: ${each.join(', ')}.`;
}

/** How much there is, and what is wrong, before one reads any further. */
export function Overview({ snapshot: { rows, takenAt, secrets } }: { readonly snapshot: Snapshot }) {
  const text = useText();
  const { overview, lang, view } = text;
  const told = shares(text, rows, secrets);
  const wrong = rows.some(({ findings }) => findings.length > 0);
  return (
    <section class="card overview" aria-labelledby="overview-title">
      <h2 id="overview-title">{plural(lang, overview.items, rows.length)}</h2>
      <p class={wrong ? 'wrong' : undefined} data-verdict>
        {verdict(text, rows)}
      </p>
      {rows.length > 0 && (
        <>
          <Chart title={view.chart.purposes} shares={told.purposes} />
          <Chart title={view.chart.parties} shares={told.parties} />
          {told.origins.length > 1 && <Chart title={view.chart.origins} shares={told.origins} />}
        </>
      )}
      <p class="small">{fill(overview.takenAt, { time: timeOfDay(takenAt) })}</p>
    </section>
  );
}
