import type { DeepStorage, OpenFrame } from './edges/frames.ts';
import { groupBy } from './group-by.ts';
import { places } from './known.ts';
import type { Observed } from './observe.ts';
import { siteOfUrl } from './site.ts';
import type { Coverage } from './snapshot.ts';

/** What an origin did not tell of its databases, caches, workers and files. */
function deepGaps(what: string, deep: DeepStorage): readonly Coverage[] {
  const refused = (kind: NonNullable<Coverage['kind']>): Coverage => ({ what, kind, read: false, why: 'refused' });
  return [
    ...(deep.databases ? [] : [refused('indexed-db')]),
    ...(deep.databases?.some(({ stores }) => !stores)
      ? [{ what, kind: 'indexed-db', read: false, why: 'busy' } as const]
      : []),
    ...(deep.caches ? [] : [refused('cache-storage')]),
    ...(deep.workers ? [] : [refused('service-worker')]),
    ...(deep.files ? [] : [refused('file-system')]),
    ...(deep.files?.more ? [{ what, kind: 'file-system', read: false, why: 'too-many' } as const] : []),
  ];
}

function coverageOfOrigin(what: string, frames: readonly OpenFrame[]): readonly Coverage[] {
  const open = frames.some(({ storage }) => storage.localStorage && storage.sessionStorage);
  if (!open) return [{ what, read: false, why: 'refused' }];
  const deep = frames.find((frame) => frame.deep)?.deep;
  if (!deep) return [{ what, read: false, why: 'cancelled' }];
  // Plain http has neither caches, workers nor files: there is nothing that was not told.
  const gaps = what.startsWith('http:') ? [] : deepGaps(what, deep);
  return [{ what, read: true }, ...gaps];
}

/** Where to look for a host of which only its cookies are known: at the port of the site's pages, if they all have one. */
function guess(host: string, seen: readonly string[]): string {
  const [like] = seen;
  const usual = like === undefined || seen.some((origin) => new URL(origin).port === '');
  return usual ? `https://${host}` : like.replace(/\/\/.*(?=:\d+$)/, `//${host}`);
}

/** A developer's own host has pages at the ports where they are served, and seldom at the usual one. */
const isLocal = (host: string) => /(^|\.)localhost$|^[\d.]+$|^\[/.test(host);

/** Addresses that keep something, or may, and of which no page is open. */
function closedOf(site: string, { cookies, frames, silent }: Observed): readonly string[] {
  const seen = [
    ...frames.map(({ storage }) => storage.origin),
    // What sleeps or does not answer is told by its page.
    ...silent.map(({ page }) => new URL(page).origin),
  ];
  const declared = places.filter((url) => siteOfUrl(url) === site).map((url) => new URL(url).origin);
  const hosts = new Set(seen.map((origin) => new URL(origin).hostname));
  const guesses = [site, ...cookies.map(({ item }) => item.host)].flatMap((host) => {
    if (!hosts.has(host)) return [guess(host, seen)];
    return isLocal(host) ? [] : [`https://${host}`];
  });
  return [...new Set([...declared, ...guesses])].filter(
    (what) => !seen.includes(what) && !seen.includes(what.replace('https:', 'http:')),
  );
}

/** Which origins of the site could be read, and why the others could not. */
export function coverageOf(site: string, observed: Observed): readonly Coverage[] {
  const open = groupBy(observed.frames, ({ storage }) => storage.origin);
  return [
    ...[...open].flatMap(([what, of]) => coverageOfOrigin(what, of)),
    ...closedOf(site, observed).map((what): Coverage => ({ what, read: false, why: 'no-open-page' })),
    ...observed.unread.map((what): Coverage => ({ what, kind: 'cookie', read: false, why: 'refused' })),
    ...observed.silent.map(({ page, why }): Coverage => ({ what: page, read: false, why })),
  ];
}
