/** One part of a whole. */
export interface Share {
  /** A purpose or a party has its own colour; other keys share a row of them. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

interface ChartProps {
  readonly title: string;
  readonly shares: readonly Share[];
}

/** Beyond these, the smallest are one. */
const most = 8;

/** A small stacked bar with its legend, which says the same in words. */
export function Chart({ title, shares }: ChartProps) {
  const shown = shares.slice(0, most);
  const rest = shares.slice(most).reduce((sum, { count }) => sum + count, 0);
  const all = rest ? [...shown, { key: 'rest', label: '…', count: rest }] : shown;
  return (
    <figure class="chart">
      <figcaption class="small">{title}</figcaption>
      <div class="bar" aria-hidden="true">
        {all.map(({ key, count }, at) => (
          <span class={`share of-${key} nth-${at % 6}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul class="legend">
        {all.map(({ key, label, count }, at) => (
          <li>
            <span class={`dot of-${key} nth-${at % 6}`} aria-hidden="true" />
            <bdi>{label}</bdi> <b>{count}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}
