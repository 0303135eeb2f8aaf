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

/** What the page has taken away itself: of a cookie with the text that says where it was; without a name, all of a kind. */
export interface TakenAway extends Pick<Write, 'kind'> {
  readonly name?: string;
  readonly text?: string;
}

/** What came into a web storage past the guard. */
export interface Arrival {
  readonly kind: 'local-storage' | 'session-storage';
  readonly name: string;
  readonly text?: string;
}

/** Events between the guard in the page's world and the reporter beside it. Only at the start, before any page script. */
export const wanted = 'inservice-line-wanted';
export const offered = 'inservice-line-offered';
/** Events on the line itself. Taken: nobody else shall get it. Stopped: its detail is JSON of `{writes: StoppedWrite[], taken: TakenAway[], came: Arrival[], more}`: attempts beyond the named. What is taken was so before the writes. */
export const taken = 'taken';
export const stopped = 'stopped';
/** What the site declared at an earlier visit, packed; see shared/core/registry/pack.ts. */
export const declared = 'declared';
/** A report and the names in it are no longer than this, in characters. */
export const longestReport = 600_000;
export const longestName = 1000;
/** Names in one report. A page that floods gets its first ones told, the others counted. */
export const mostNames = 200;
