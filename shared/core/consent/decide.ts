import type { OptionalPurpose } from '../policy/purposes.ts';
import type { Consent } from './consent.ts';
import { type Decided, type Decision, each } from './decided.ts';

/** What a person chose. A purpose left out keeps what held before; with nothing before, it is denied. */
export interface Choice {
  readonly purposes: Partial<Readonly<Record<OptionalPurpose, Decision>>>;
  /** Marks of the services granted inside partial purposes. Left out: as before. */
  readonly services?: readonly string[];
}

/** The circumstances of a decision: they come in as values, the core has no clock and no chance. */
export interface Circumstances {
  readonly now: number;
  readonly recordId: string;
  readonly gpc: boolean;
}

/** Makes the decision that follows from a choice on top of the consent that held. */
export function decide(before: Consent, choice: Choice, { now, recordId, gpc }: Circumstances): Decided {
  const purposes = each(
    (purpose) =>
      choice.purposes[purpose] ??
      (before.granted.has(purpose) ? 'granted' : before.partial.has(purpose) ? 'partial' : 'denied'),
  );
  return {
    recordId,
    // A clock that was set back must not make a newer decision look older than the one it replaces.
    decidedAt: Math.max(now, (before.decidedAt ?? 0) + 1),
    edition: before.edition,
    purposes,
    services: Object.values(purposes).includes('partial') ? (choice.services ?? before.services) : [],
    gpc,
  };
}
