import type { OptionalPurpose, Purpose } from '../policy/purposes.ts';
import type { Consent } from './consent.ts';
import { mark } from './decided.ts';

/**
 * Whether a consent covers something that needs these purposes, all of them.
 * `service` decides inside a purpose that was granted for some services only.
 */
export function permits(consent: Consent, purposes: readonly Purpose[], service?: string): boolean {
  return (
    purposes.length > 0 &&
    purposes.every(
      (purpose) =>
        consent.granted.has(purpose) ||
        (service != null &&
          consent.partial.has(purpose as OptionalPurpose) &&
          consent.services.includes(mark(service))),
    )
  );
}
