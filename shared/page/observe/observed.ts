import type { Write } from '../guard/write.ts';

/** Events between the page's world and the extension's. Both ends treat what they hear as said by a stranger. */
export const asked = 'inservice-consent:observe';
export const answered = 'inservice-consent:observed';
/** From now on somebody wants to know as soon as something is written; `wrote` says so, and no more. */
export const watched = 'inservice-consent:watch';
export const wrote = 'inservice-consent:wrote';

/** A name that scripts of a page have written since it opened. */
export interface ObservedWrite extends Write {
  /** Address of the script that wrote it first. */
  readonly by: string;
  /** When first, epoch milliseconds. */
  readonly at: number;
  readonly count: number;
}

export interface Observations {
  readonly writes: readonly ObservedWrite[];
  /** Writes of further names. */
  readonly more: number;
}
