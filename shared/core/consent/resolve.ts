import type { Term } from '../policy/edition.ts';
import { optionalPurposes, type Purpose } from '../policy/purposes.ts';
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

/**
 * The consent now. Total: whatever is missing, foreign, future or outdated grants nothing.
 * Refusals carry over a new edition; grants that it touches are suspended and asked about again (policy 2.5, 2.6).
 * Global Privacy Control denies advertising unless the person granted it knowing the signal.
 * @param terms in the order in which they take force
 * @param now epoch milliseconds
 */
export function resolve(terms: readonly Term[], decided: Decided | undefined, { gpc }: Signals, now: number): Consent {
  const made = decided && decided.decidedAt <= now + clockSkew ? decided : undefined;
  // The latest to have taken force. Before the first one does, the first.
  const edition = (terms.findLast(({ from }) => from <= now) ?? terms[0])?.id ?? '';
  // Outdated, or made at an edition that is not known or not yet in force, it is as good as none.
  const base = terms.findIndex(({ id, from }, at) => id === made?.edition && (from <= now || !at));
  const stands = made && base >= 0 && now < made.decidedAt + validForSeconds * 1000;
  const ask = optionalPurposes.filter(
    (purpose) =>
      !stands ||
      (made.purposes[purpose] !== 'denied' &&
        terms.some(({ from, asks = optionalPurposes }, at) => at > base && from <= now && asks.includes(purpose))),
  );
  const decisions = (wanted: Decision) =>
    optionalPurposes.filter(
      (purpose) =>
        made?.purposes[purpose] === wanted && !ask.includes(purpose) && (purpose !== 'advertising' || !gpc || made.gpc),
    );
  return {
    status: !made ? 'unset' : ask[0] ? 'stale' : 'current',
    granted: new Set<Purpose>(['necessary', ...decisions('granted')]),
    partial: new Set(decisions('partial')),
    services: made?.services ?? [],
    ask,
    outdated: made?.edition !== edition,
    edition,
    decidedAt: made?.decidedAt,
    recordId: made?.recordId,
  };
}
