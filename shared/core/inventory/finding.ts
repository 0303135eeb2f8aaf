import type { Consent } from '../consent/consent.ts';
import { permits } from '../consent/permits.ts';
import type { Purpose } from '../policy/purposes.ts';
import type { Rule } from '../registry/rules.ts';

/** A judged mismatch. What backs it up stands beside its type. A new one begins here: everything that must know of it stops compiling. */
export type Finding =
  | { readonly type: 'undeclared' }
  /** Nobody has decided about these purposes (or not since a material edition), yet the item is there. */
  | { readonly type: 'before-consent'; readonly purposes: readonly Purpose[] }
  /** These purposes were denied, yet the item is there. */
  | { readonly type: 'after-denial'; readonly purposes: readonly Purpose[] }
  /** Kept longer than its declaration says; both in seconds. */
  | { readonly type: 'outlives-declaration'; readonly declared: number; readonly remaining: number }
  /**
   * The same identifier stands in other items too. `purposes`: what it serves in all of them; more than one
   * joins what clause 5.1 keeps apart.
   */
  | { readonly type: 'linked'; readonly names: readonly string[]; readonly purposes: readonly (Purpose | 'unknown')[] }
  /** Erased by the person at `erasedAt` (epoch ms), and here again with the same value. */
  | { readonly type: 'respawned'; readonly erasedAt: number }
  /** A special category of clause 6.3. `field`: the name under which it stands. */
  | { readonly type: 'special-category'; readonly category: SpecialCategory; readonly field: string };

/** What clause 6.3 says is never processed. */
export const specialCategories = ['race', 'nationality', 'politics', 'belief', 'health', 'private-life'] as const;

export type SpecialCategory = (typeof specialCategories)[number];

/** Holds one stored item of a service against the consent. A service that nobody declared is a finding by itself. */
export function consentFindings(rule: Rule | undefined, consent: Consent): readonly Finding[] {
  if (!rule) return [{ type: 'undeclared' }];
  const missing = rule.purposes.filter((purpose) => !permits(consent, [purpose], rule.id));
  const open = (purpose: Purpose) => consent.ask.some((asked) => asked === purpose);
  const denied = missing.filter((purpose) => !open(purpose));
  if (denied.length) return [{ type: 'after-denial', purposes: denied }];
  return missing.length ? [{ type: 'before-consent', purposes: missing }] : [];
}
