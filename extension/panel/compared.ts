import type { Comparison } from '../../shared/core/inventory/compare.ts';

/** A file that was read, held against what is there now. */
export interface Compared {
  /** Epoch milliseconds; `NaN` where the file names no moment. */
  readonly takenAt: number;
  /** Whether the file is as it was saved. */
  readonly untouched: boolean;
  readonly comparison: Comparison;
}
