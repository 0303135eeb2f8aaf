import type { Handlings } from '../../shared/core/plan/handling.ts';

/** Where the state files leave what is chosen; the guard takes it away before the page's first script runs. */
export const stateName = '__inserviceHandling';

/** What they leave there. */
export interface State {
  readonly purposes?: Handlings;
  readonly carried?: readonly number[];
}
