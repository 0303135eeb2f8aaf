import { cookieName, readCookies, writeCookie } from '../../shared/core/consent/cookie.ts';
import { optionalPurposes, type Purpose } from '../../shared/core/policy/purposes.ts';
import { type Choice, decidedBy } from './choice.ts';

/**
 * The cookie of a person who chose so: `inservice_consent=…`, for a `Cookie` header or `document.cookie`.
 * Throws when the choice cannot stand in a cookie, such as an edition with a space.
 */
export function consentCookie(choice: Choice = {}): string {
  const value = writeCookie(decidedBy(choice));
  if (!readCookies([value])) throw new TypeError(`This choice cannot stand in the cookie: ${JSON.stringify(choice)}`);
  return `${cookieName}=${value}`;
}

/** The same as an object, as `context.addCookies` of Playwright and `browser.setCookie` of Puppeteer take it. */
export function consentCookieFor(
  url: string,
  choice: Choice = {},
): { readonly name: string; readonly value: string; readonly url: string } {
  return { name: cookieName, value: consentCookie(choice).slice(cookieName.length + 1), url };
}

/** What a cookie says. */
export interface CookieFacts {
  /** Always has `necessary`, as in `state()`. */
  readonly granted: readonly Purpose[];
  readonly denied: readonly Purpose[];
  /** Granted for single services only. */
  readonly partial: readonly Purpose[];
  /** Epoch milliseconds. */
  readonly decidedAt: number;
  readonly edition: string;
  readonly recordId: string;
  readonly gpc: boolean;
}

/**
 * Reads a `Cookie` header or `document.cookie`; `undefined` where there is no consent cookie, or a damaged one.
 * It says what stands there. Whether that still counts (its age, the edition, GPC) is the page's to decide.
 */
export function parseConsentCookie(header: string): CookieFacts | undefined {
  const values = header
    .split(/;\s*/)
    .filter((pair) => pair.startsWith(`${cookieName}=`))
    .map((pair) => pair.slice(cookieName.length + 1));
  const decided = readCookies(values);
  if (!decided) return undefined;
  const { decidedAt, edition, recordId, gpc, purposes } = decided;
  const those = (decision: string) => optionalPurposes.filter((purpose) => purposes[purpose] === decision);
  return {
    granted: ['necessary', ...those('granted')],
    denied: those('denied'),
    partial: those('partial'),
    decidedAt,
    edition,
    recordId,
    gpc,
  };
}
