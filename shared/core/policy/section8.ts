import type { Purpose } from './purposes.ts';

/** What the policy says about one purpose: where it says so, and the DPV terms used in receipts. */
export interface Clause {
  /** Clause numbers of the policy, the leading one first. */
  readonly clauses: readonly [string, ...string[]];
  /** W3C DPV 2 purposes (ISO/IEC TS 27560 receipts name purposes by them). */
  readonly dpv: readonly [string, ...string[]];
}

export const section8: Readonly<Record<Purpose, Clause>> = {
  necessary: {
    clauses: ['8.1', '4.1'],
    dpv: ['IdentityAuthentication', 'EnforceSecurity', 'RequestedServiceProvision'],
  },
  personalization: { clauses: ['8.2'], dpv: ['ServicePersonalisation'] },
  advertising: { clauses: ['8.2', '4.2'], dpv: ['TargetedAdvertising'] },
  statistics: { clauses: ['8.2'], dpv: ['ServiceUsageAnalytics', 'CommercialResearch'] },
  quality: { clauses: ['8.2'], dpv: ['ImproveExistingProductsAndServices'] },
};
