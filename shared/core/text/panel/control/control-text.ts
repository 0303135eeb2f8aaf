import type { Handling } from '../../../plan/handling.ts';
import type { Forms } from '../../plural.ts';

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
  readonly held: string;
  readonly times: Forms;
  readonly allowOnce: string;
  readonly allowPurpose: string;
  readonly refuse: string;
  /** `{name}`. */
  readonly unstored: string;
  /** How many writes were stopped without asking. */
  readonly stopped: Forms;
  /** What this browser does with cookies of responses: waits for the answer, or takes them off and sets them again. */
  readonly waits: string;
  readonly strips: string;
}
