import type { Consent } from '../shared/core/consent/consent.ts';
import { cookieName, readCookies } from '../shared/core/consent/cookie.ts';
import type { Decided } from '../shared/core/consent/decided.ts';
import { resolve, type Signals } from '../shared/core/consent/resolve.ts';
import { portless } from '../shared/core/inventory/stored-item.ts';
import type { Term } from '../shared/core/policy/edition.ts';
import { type OptionalPurpose, optionalPurposes } from '../shared/core/policy/purposes.ts';
import type { ReadCookie } from './edges/cookies.ts';
import type { Observed } from './observe.ts';
import type { ConsentView, HostConsent } from './snapshot.ts';

/** A consent with what it was resolved from, as the panel tells it. */
export interface Answered {
  readonly consent: Consent;
  readonly view: ConsentView;
}

function viewOf(consent: Consent, decided: Decided | undefined, damaged: boolean): ConsentView {
  const answer = (purpose: OptionalPurpose) =>
    consent.status === 'unset' || consent.ask.includes(purpose)
      ? 'ask'
      : consent.granted.has(purpose)
        ? 'granted'
        : consent.partial.has(purpose)
          ? 'partial'
          : 'denied';
  return {
    status: consent.status,
    damaged,
    purposes: {
      personalization: answer('personalization'),
      advertising: answer('advertising'),
      statistics: answer('statistics'),
      quality: answer('quality'),
    },
    ...(consent.status !== 'unset' && decided && { edition: decided.edition, decidedAt: decided.decidedAt }),
  };
}

/** Consent cookies of the site. A partitioned one belongs to another page and decides nothing here. */
export const consentCookies = ({ cookies }: Pick<Observed, 'cookies'>): readonly ReadCookie[] =>
  cookies.filter(({ item }) => item.name === cookieName && !item.partition);

/** Resolves what these cookies say. Of several, the one that grants less counts. */
export function answer(
  cookies: readonly ReadCookie[],
  terms: readonly Term[],
  signals: Signals,
  now: number,
): Answered {
  const values = cookies.map(({ value }) => value);
  const decided = readCookies(values);
  const consent = resolve(terms, decided, signals, now);
  return { consent, view: viewOf(consent, decided, values.length > 0 && !decided) };
}

/** Whether a page of the host gets the cookie, on some path. */
const reaches = ({ item }: ReadCookie, host: string) =>
  item.host === host || (!item.hostOnly && host.endsWith(`.${item.host}`));

/** What each host goes by, where they do not agree; nothing where all go by the same. */
export function disagreement(
  observed: Observed,
  termsOf: (host: string) => readonly Term[],
  signals: Signals,
  now: number,
): readonly HostConsent[] {
  const cookies = consentCookies(observed);
  const open = new Set(observed.frames.map(({ storage }) => new URL(storage.origin).host));
  const named = new Set([...open].map(portless));
  // Where a page is open at some port, it is the one that goes by the cookies of the host.
  const hosts = [
    ...new Set([...open, ...cookies.flatMap(({ item }) => (named.has(item.host) ? [] : [item.host]))]),
  ].sort();
  const told = hosts.map((host): HostConsent => {
    const own = cookies.filter((cookie) => reaches(cookie, portless(host)));
    return { host, ...answer(own, termsOf(host), signals, now).view };
  });
  const kinds = new Set(told.map(({ purposes }) => optionalPurposes.map((purpose) => purposes[purpose]).join()));
  return kinds.size > 1 ? told : [];
}
