import { type Edition, inForceFrom } from '../policy/edition.ts';
import { type OptionalPurpose, optionalPurposes, type Purpose } from '../policy/purposes.ts';
import type { Consent } from './consent.ts';
import { validForSeconds } from './cookie.ts';
import type { Decided } from './decided.ts';

/** Wishes that the browser states. */
export interface Signals {
  /** Global Privacy Control: `true` only when the browser says exactly `true`. */
  readonly gpc: boolean;
}

/** Two devices' clocks may differ; a decision further ahead than this was not made by a person. */
const clockSkew = 86_400_000;

/** The edition in force at a time: the latest to take force. Before the first one does, the first. */
export function editionAt(editions: readonly Edition[], now: number): Edition | undefined {
  let found: Edition | undefined;
  let from = -Infinity;
  for (const edition of editions) {
    const start = inForceFrom(edition);
    if (start <= now && start >= from) {
      found = edition;
      from = start;
    }
  }
  return found ?? editions[0];
}

/** Purposes that material editions have touched since a decision; all when the decision's edition is not known. */
function touchedSince(editions: readonly Edition[], decided: Decided, now: number): ReadonlySet<OptionalPurpose> {
  const base = editions.find(({ id }) => id === decided.edition);
  if (!base) return new Set(optionalPurposes);
  const since = inForceFrom(base);
  return new Set(
    editions
      .filter((edition) => edition.kind === 'material' && inForceFrom(edition) > since && inForceFrom(edition) <= now)
      .flatMap((edition) => edition.touches ?? optionalPurposes),
  );
}

/**
 * The consent now. Total: whatever is missing, foreign, future or outdated grants nothing.
 * Refusals carry over a new edition; grants that it touches are suspended and asked about again (policy 2.5, 2.6).
 * Global Privacy Control denies advertising unless the person granted it knowing the signal.
 */
export function resolve(
  editions: readonly Edition[],
  decided: Decided | undefined,
  signals: Signals,
  now: number,
): Consent {
  const edition = editionAt(editions, now)?.id ?? '';
  if (!decided || decided.decidedAt > now + clockSkew) {
    return {
      status: 'unset',
      granted: new Set(['necessary']),
      partial: new Set(),
      services: [],
      ask: optionalPurposes,
      edition,
      decidedAt: undefined,
      recordId: undefined,
    };
  }
  const touched: ReadonlySet<OptionalPurpose> =
    decided.decidedAt + validForSeconds * 1000 <= now
      ? new Set(optionalPurposes)
      : touchedSince(editions, decided, now);
  const holds = (purpose: OptionalPurpose) =>
    !touched.has(purpose) && (purpose !== 'advertising' || !signals.gpc || decided.gpc);
  const of = (decision: 'granted' | 'partial') =>
    optionalPurposes.filter((purpose) => decided.purposes[purpose] === decision && holds(purpose));
  return {
    status: touched.size ? 'stale' : 'current',
    granted: new Set<Purpose>(['necessary', ...of('granted')]),
    partial: new Set(of('partial')),
    services: decided.services,
    ask: optionalPurposes.filter((purpose) => touched.has(purpose)),
    edition,
    decidedAt: decided.decidedAt,
    recordId: decided.recordId,
  };
}
