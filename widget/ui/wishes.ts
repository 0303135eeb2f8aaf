import type { Consent } from '../../shared/core/consent/consent.ts';
import type { Choice } from '../../shared/core/consent/decide.ts';
import type { Decision } from '../../shared/core/consent/decided.ts';
import { type OptionalPurpose, optionalPurposes } from '../../shared/core/policy/purposes.ts';

/** The toggles that a person moved, before saving. Nothing is decided by moving one. */
export type Wishes = Partial<Record<OptionalPurpose, boolean>>;

export const wished = (wishes: Wishes, consent: Consent, purpose: OptionalPurpose): boolean =>
  wishes[purpose] ?? consent.granted.has(purpose);

/** The choice that saving makes. A partly granted purpose whose toggle was left alone stays partly granted. */
export function choiceOf(wishes: Wishes, consent: Consent): Choice {
  const decision = (purpose: OptionalPurpose): Decision => {
    if (wishes[purpose] === undefined && consent.partial.has(purpose)) return 'partial';
    return wished(wishes, consent, purpose) ? 'granted' : 'denied';
  };
  return { purposes: Object.fromEntries(optionalPurposes.map((purpose) => [purpose, decision(purpose)])) };
}

/** One answer for all purposes. */
export const choiceOfAll = (asked: readonly OptionalPurpose[], decision: Decision): Choice => ({
  purposes: Object.fromEntries(asked.map((purpose) => [purpose, decision])),
});
