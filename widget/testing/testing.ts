/** The test kit for embedders: `inservice-consent/testing`. */
export type { Choice } from './choice.ts';
export { type CookieFacts, consentCookie, consentCookieFor, parseConsentCookie } from './consent-cookie.ts';
export { expectGranted, expectHeld, expectNotStored, expectReleased, type PageLike, stateOn } from './expectations.ts';
export { type Circumstances, type FakeConsent, fakeConsent } from './fake-consent.ts';
