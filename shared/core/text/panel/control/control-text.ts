import type { Handling } from '../../../plan/handling.ts';

/** What the panel says about allowing, blocking and asking. */
export interface ControlText {
  readonly title: string;
  readonly why: string;
  readonly handlings: Readonly<Record<Handling, string>>;
  readonly reload: string;
  /** What is lost when necessary items are held. */
  readonly necessary: Readonly<Record<Exclude<Handling, 'allow'>, string>>;
  readonly confirm: string;
  readonly cancel: string;
  readonly limits: string;
}
