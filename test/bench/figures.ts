/** One measured thing, in the words of the table. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: '×' | 'ms' | 'µs' | 'bytes' | '';
  /** What it must not exceed. */
  readonly most?: number;
  /** What it was made of. */
  readonly note?: string;
}

/** What one part of the bench found. */
export interface Report {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** The middle value; of an even number the upper one of the two. `NaN` when there is none. */
export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The median of the ratios of what was measured in pairs. */
export const ratio = (ones: readonly number[], others: readonly number[]): number =>
  median(ones.map((one, at) => one / (others[at] ?? Number.NaN)));

/** The median of the differences of what was measured in pairs. */
export const difference = (ones: readonly number[], others: readonly number[]): number =>
  median(ones.map((one, at) => one - (others[at] ?? Number.NaN)));

const digits = { '×': 2, ms: 1, µs: 2, bytes: 0, '': 3 } as const;

const amount = (value: number, unit: Figure['unit']) =>
  `${value.toFixed(digits[unit])}${unit === '×' || !unit ? unit : ` ${unit}`}`;

/** The target beside the figure, and whether it holds. */
function verdict({ value, unit, most }: Figure): string {
  if (most === undefined) return '';
  return `≤ ${Number(most)}${unit && ` ${unit}`}`.replace(' ×', '×').padEnd(13) + (value <= most ? 'ok' : 'MISSED');
}

/** Lines of a table: name, amount, target, note. */
export const linesOf = ({ title, figures }: Report): readonly string[] => [
  '',
  title,
  ...figures.map((figure) =>
    `  ${figure.name.padEnd(60)}${amount(figure.value, figure.unit).padStart(12)}   ${verdict(figure).padEnd(20)}${figure.note ?? ''}`.trimEnd(),
  ),
];
