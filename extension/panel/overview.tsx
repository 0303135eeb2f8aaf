import type { InventoryRow } from '../../shared/core/inventory/inventory.ts';
import { fill } from '../../shared/core/text/fill.ts';
import { plural } from '../../shared/core/text/plural.ts';
import { purposeOrder, type Snapshot } from '../snapshot.ts';
import { useText } from './text-context.ts';
import { timeInWords } from './words.ts';

/** The rows of each purpose that has any, in the order of the policy, the unknown ones last. */
export const byPurpose = (rows: readonly InventoryRow[]) =>
  purposeOrder
    .map((purpose) => ({ purpose, rows: rows.filter((row) => row.purpose === purpose) }))
    .filter((group) => group.rows.length > 0);

/** How much there is per purpose, and what is wrong, in one sentence. */
export function Overview({ snapshot: { rows, takenAt } }: { readonly snapshot: Snapshot }) {
  const text = useText();
  const { overview, lang } = text;
  const wrong = rows.filter(({ findings }) => findings.length > 0).length;
  const groups = byPurpose(rows);
  return (
    <section class="card overview" aria-labelledby="overview-title">
      <h2 id="overview-title">{plural(lang, overview.items, rows.length)}</h2>
      <p class={wrong ? 'wrong' : undefined}>
        {wrong ? plural(lang, overview.attention, wrong) : rows.length ? overview.fine : overview.nothing}
      </p>
      {groups.length > 0 && (
        <>
          <div class="bar" aria-hidden="true">
            {groups.map((group) => (
              <span class={`share of-${group.purpose}`} style={{ flexGrow: group.rows.length }} />
            ))}
          </div>
          <ul class="legend">
            {groups.map((group) => (
              <li>
                <span class={`dot of-${group.purpose}`} aria-hidden="true" />
                {text.purposes[group.purpose]} <b>{group.rows.length}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="small">{fill(overview.takenAt, { time: timeInWords(takenAt) })}</p>
    </section>
  );
}
