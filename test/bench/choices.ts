import { cookieName, writeCookie } from '../../shared/core/consent/cookie.ts';
import { type OptionalPurpose, optionalPurposes } from '../../shared/core/policy/purposes.ts';
import { inservice } from '../../shared/core/registry/catalogue/inservice.ts';

/** The consent cookie of a visitor who granted these purposes yesterday. */
export const choice = (...granted: readonly OptionalPurpose[]): Readonly<Record<string, string>> => ({
  [cookieName]: writeCookie({
    recordId: '1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3',
    decidedAt: Date.now() - 86_400_000,
    edition: inservice.editions[0].id,
    purposes: Object.fromEntries(
      optionalPurposes.map((purpose) => [purpose, granted.includes(purpose) ? 'granted' : 'denied']),
    ) as Record<OptionalPurpose, 'granted' | 'denied'>,
    services: [],
    gpc: false,
  }),
});

export const everything = choice(...optionalPurposes);
export const nothing = choice();
