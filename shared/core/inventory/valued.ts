import type { Purpose } from '../policy/purposes.ts';
import type { Kind } from './stored-item.ts';

/** A stored item whose value was read, as far as comparing needs it. */
export interface Valued {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly purpose: Purpose | 'unknown';
  readonly value: string;
}
