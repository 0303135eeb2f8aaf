import { type OptionalPurpose, optionalPurposes } from '../policy/purposes.ts';

/** What a person said about one purpose; `partial` grants only the services named beside it. */
export type Decision = 'granted' | 'denied' | 'partial';

/** A decision for each purpose; one that has none is denied. */
export const each = (decision: (purpose: OptionalPurpose, at: number) => Decision | undefined) =>
  Object.fromEntries(optionalPurposes.map((purpose, at) => [purpose, decision(purpose, at) ?? 'denied'])) as Record<
    OptionalPurpose,
    Decision
  >;

/** The decision as the cookie carries it: the least that every page needs to know. */
export interface Decided {
  /** UUIDv4 of the full record. Random, the only personal link in the cookie. */
  readonly recordId: string;
  /** Epoch milliseconds. */
  readonly decidedAt: number;
  /** The edition in force when it was made. */
  readonly edition: string;
  readonly purposes: Readonly<Record<OptionalPurpose, Decision>>;
  /** Marks (see `mark`) of the services granted inside partial purposes. */
  readonly services: readonly string[];
  /** Global Privacy Control was on, and the person decided knowing it. */
  readonly gpc: boolean;
}

/**
 * Five characters that stand for a service in the cookie (FNV-1a, 25 bits, base 36 padded).
 * A shared mark would grant one service with another, so a registry with two equal marks is refused.
 */
export function mark(serviceId: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < serviceId.length; at++) {
    hash = Math.imul(hash ^ serviceId.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 7).toString(36).padStart(5, '0');
}
