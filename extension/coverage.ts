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

/** Which origins of the site could be read, and why the others could not. */
export function coverageOf(site: string, { cookies, frames, silent, unread }: Observed): readonly Coverage[] {
  const open = groupBy(frames, ({ storage }) => storage.origin);
  const known = new Set([
    `https://${site}`,
    ...places.filter((url) => siteOfUrl(url) === site).map((url) => new URL(url).origin),
    ...cookies.map(({ item }) => `https://${item.host}`),
  ]);
  const closed = [...known].filter((what) => !open.has(what) && !open.has(what.replace('https:', 'http:')));
  return [
    ...[...open].flatMap(([what, of]) => coverageOfOrigin(what, of)),
    ...closed.map((what): Coverage => ({ what, read: false, why: 'no-open-page' })),
    ...unread.map((what): Coverage => ({ what, kind: 'cookie', read: false, why: 'refused' })),
    ...silent.map(({ page, why }): Coverage => ({ what: page, read: false, why })),
  ];
}
