import type { Consent } from '../shared/core/consent/consent.ts';
import { cookieName, readCookies } from '../shared/core/consent/cookie.ts';
import type { Decided } from '../shared/core/consent/decided.ts';
import { resolve, type Signals } from '../shared/core/consent/resolve.ts';
import { inventory } from '../shared/core/inventory/inventory.ts';
import type { OptionalPurpose } from '../shared/core/policy/purposes.ts';
import { places, rules, services } from './known.ts';
import { itemsOf, type Observed } from './observe.ts';
import { siteOfUrl } from './site.ts';
import type { ConsentView, Coverage, Snapshot } from './snapshot.ts';

/** The consent cookies that a page of the site could see. Of several, the one that grants less counts. */
const consentCookies = ({ cookies }: Observed) =>
  cookies.filter(({ item }) => item.name === cookieName && !item.partition);

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

/** Which origins of the site could be read, and why the others could not. */
function coverageOf(site: string, { cookies, frames, silent }: Observed): readonly Coverage[] {
  const read = new Map<string, Coverage>();
  for (const { storage } of frames) {
    const refused = !storage.localStorage || !storage.sessionStorage;
    if (read.get(storage.origin)?.read) continue;
    read.set(storage.origin, { what: storage.origin, read: !refused, ...(refused && { why: 'refused' }) });
  }
  const origins = [
    `https://${site}`,
    ...places.filter((url) => siteOfUrl(url) === site).map((url) => new URL(url).origin),
    ...cookies.map(({ item }) => `https://${item.host}`),
  ];
  for (const what of origins) {
    const insecure = read.get(what.replace('https:', 'http:'));
    if (!read.has(what) && !insecure) read.set(what, { what, read: false, why: 'no-open-page' });
  }
  const pages = silent.map(({ page, why }): Coverage => ({ what: page, read: false, why }));
  return [...read.values(), ...pages];
}

/** Judges what was observed of a site. */
export function takeSnapshot(site: string, observed: Observed, signals: Signals, now: number): Snapshot {
  const values = consentCookies(observed).map(({ value }) => value);
  const decided = readCookies(values);
  const consent = resolve(rules.terms, decided, signals, now);
  const items = [...observed.cookies.map(({ item }) => item), ...observed.frames.flatMap(itemsOf)];
  return {
    site,
    takenAt: now,
    consent: viewOf(consent, decided, values.length > 0 && !decided),
    coverage: [...coverageOf(site, observed)],
    rows: [...inventory(items, { rules, services, consent, now })],
  };
}
