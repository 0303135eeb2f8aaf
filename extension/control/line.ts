import type { Handling } from '../../shared/core/plan/handling.ts';
import type { Write } from '../../shared/page/guard/write.ts';

/** A write that the guard stopped. */
export interface StoppedWrite extends Pick<Write, 'kind' | 'name'> {
  readonly handling: Exclude<Handling, 'allow'>;
  /** A cookie as `Set-Cookie` would have it, or the value of an entry; absent where it cannot be made up for. */
  readonly text?: string;
  /** How often since the last report. */
  readonly times: number;
}

/** Events between the guard in the page's world and the reporter beside it. Only at the start, before any page script. */
export const wanted = 'inservice-line-wanted';
export const offered = 'inservice-line-offered';
/** The event on the line itself; its detail is JSON of {@link StoppedWrite}s. */
export const stopped = 'stopped';
