import type { Term } from '../policy/edition.ts';
import { type OptionalPurpose, optionalPurposes, type Purpose } from '../policy/purposes.ts';
import type { Consent } from './consent.ts';
import { validForSeconds } from './cookie.ts';
import type { Decided, Decision } from './decided.ts';

/** Wishes that the browser states. */
export interface Signals {
  /** Global Privacy Control: `true` only when the browser says exactly `true`. */
  readonly gpc: boolean;
}

/** Two devices' clocks may differ; a decision further ahead than this was not made by a person. */
const clockSkew = 86_400_000;

/** The term in force: the latest to have taken force. Before the first one does, the first. */
const inForce = (terms: readonly Term[], now: number) => terms.findLast(({ from }) => from <= now) ?? terms[0];

/**
 * What must be decided again: grants that material editions have touched since (refusals carry over),
 * or everything when the decision is outdated or was made at an edition that is not known or not yet in force.
 */
function touchedSince(terms: readonly Term[], decided: Decided, now: number): readonly OptionalPurpose[] {
  const base = terms.findIndex(({ id, from }, at) => id === decided.edition && (from <= now || !at));
  if (base < 0 || decided.decidedAt + validForSeconds * 1000 <= now) return optionalPurposes;
  return terms
    .flatMap(({ from, asks }, at) => (at > base && from <= now ? asks : []))
    .filter((purpose) => decided.purposes[purpose] !== 'denied');
}

/**
 * The consent now. Total: whatever is missing, foreign, future or outdated grants nothing.
 * Refusals carry over a new edition; grants that it touches are suspended and asked about again (policy 2.5, 2.6).
 * Global Privacy Control denies advertising unless the person granted it knowing the signal.
 * @param terms in the order in which they take force
 * @param now epoch milliseconds
 */
export function resolve(terms: readonly Term[], decided: Decided | undefined, { gpc }: Signals, now: number): Consent {
  const made = decided && decided.decidedAt <= now + clockSkew ? decided : undefined;
  const touched = made ? touchedSince(terms, made, now) : optionalPurposes;
  const edition = inForce(terms, now)?.id ?? '';
  const decisions = (wanted: Decision) =>
    optionalPurposes.filter(
      (purpose) =>
        made?.purposes[purpose] === wanted &&
        !touched.includes(purpose) &&
        (purpose !== 'advertising' || !gpc || made.gpc),
    );
  return {
    status: !made ? 'unset' : touched.length ? 'stale' : 'current',
    granted: new Set<Purpose>(['necessary', ...decisions('granted')]),
    partial: new Set(decisions('partial')),
    services: made?.services ?? [],
    ask: optionalPurposes.filter((purpose) => touched.includes(purpose)),
    outdated: made?.edition !== edition,
    edition,
    decidedAt: made?.decidedAt,
    recordId: made?.recordId,
  };
}
