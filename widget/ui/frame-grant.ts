import type { Consent } from '../../shared/core/consent/consent.ts';
import type { Choice } from '../../shared/core/consent/decide.ts';
import { mark } from '../../shared/core/consent/decided.ts';
import { isOptional, type OptionalPurpose } from '../../shared/core/policy/purposes.ts';
import type { Service } from '../../shared/core/registry/registry.ts';

/** What releasing one frame takes. */
export interface FrameGrant {
  /** The purposes in question; those that are granted already are not among them. */
  readonly purposes: readonly OptionalPurpose[];
  /** Set when the grant covers just this service. */
  readonly service: Service | undefined;
  readonly choice: Choice;
}

/**
 * The least grant that releases a frame: its service alone, where that is known and needs all that the frame needs;
 * a mark must never mean more than was said, so otherwise whole purposes.
 * @param service what the registry or the catalogue says of the frame's service
 */
export function frameGrant(consent: Consent, needs: readonly string[], service: Service | undefined): FrameGrant {
  const alone = service && needs.every((purpose) => (service.purposes as readonly string[]).includes(purpose));
  const open = (alone ? service.purposes : needs).filter(isOptional).filter((purpose) => !consent.granted.has(purpose));
  const decision = alone ? 'partial' : 'granted';
  return {
    purposes: open,
    service: alone ? service : undefined,
    choice: {
      purposes: Object.fromEntries(open.map((purpose) => [purpose, decision])),
      ...(alone && { services: [...new Set([...consent.services, mark(service.id)])] }),
    },
  };
}
