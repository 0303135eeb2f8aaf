import type { Signals } from '../shared/core/consent/resolve.ts';
import type { Finding } from '../shared/core/inventory/finding.ts';
import { type InventoryRow, inventory } from '../shared/core/inventory/inventory.ts';
import { hostOf, itemId, portless } from '../shared/core/inventory/stored-item.ts';
import { answer, consentCookies, disagreement } from './consents.ts';
import { coverageOf } from './coverage.ts';
import type { OpenFrame } from './edges/frames.ts';
import { type SeenItem, seenIn } from './frame-items.ts';
import { groupBy } from './group-by.ts';
import { builtIn, type KnownServices, readPublished } from './known.ts';
import type { Observed } from './observe.ts';
import type { PageTimeline, Published, Snapshot, Usage } from './snapshot.ts';

/** What the judging needs besides what was observed. */
export interface Circumstances {
  readonly signals: Signals;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Items that were erased and are back with the same value, with the time of the erasing. */
  readonly respawned?: ReadonlyMap<string, number>;
}

/** All that was observed, cookies first, with values where they were read along. */
export const seenItems = ({ cookies, frames }: Observed): readonly SeenItem[] => [
  ...cookies,
  ...frames.flatMap(seenIn),
];

/** The registries that pages publish, by host (and by that without its port, for cookies); what cannot be used is told. */
function publishedBy({ frames }: Observed) {
  const byHost = new Map<string, KnownServices>();
  const published: Published[] = [];
  for (const { storage, deep } of frames) {
    if (!deep?.registry) continue;
    const read = readPublished(deep.registry);
    const usable = 'rules' in read;
    published.push({ origin: storage.origin, faults: usable ? [] : read.faults });
    if (!usable) continue;
    const { host } = new URL(storage.origin);
    if (!byHost.has(portless(host))) byHost.set(portless(host), read);
    byHost.set(host, read);
  }
  return { byHost, published };
}

const usageOf = ({ frames }: Observed): readonly Usage[] => [
  ...new Map(
    frames.flatMap(({ storage: { origin }, deep }) =>
      deep?.usage ? [[origin, { origin, ...deep.usage }] as const] : [],
    ),
  ).values(),
];

/** What was written in a page, or in a frame inside one where something was. */
function timelineOf({ page, tab, frame, storage: { top, origin }, observations }: OpenFrame): readonly PageTimeline[] {
  if (!observations || (!top && observations.writes.length + observations.more === 0)) return [];
  return [{ page, tab, frame, ...(top ? {} : { inside: origin }), ...observations }];
}

/** Judges what was observed of a site. */
export function takeSnapshot(site: string, observed: Observed, { signals, now, respawned }: Circumstances): Snapshot {
  const { byHost, published } = publishedBy(observed);
  const [first = builtIn] = byHost.values();
  const knownFor = (host: string) => byHost.get(host) ?? first;
  const { view } = answer(consentCookies(observed), first.rules.terms, signals, now);

  const rows: InventoryRow[] = [];
  const seen = seenItems(observed);
  const items = seen.map(({ item }) => item);
  for (const [host, own] of groupBy(items, hostOf)) {
    const known = knownFor(host);
    const { consent } = answer(consentCookies(observed), known.rules.terms, signals, now);
    rows.push(...inventory(own, { ...known, consent, now }));
  }
  const back = (row: InventoryRow): InventoryRow => {
    const erasedAt = respawned?.get(itemId(row.item));
    const finding: readonly Finding[] = erasedAt === undefined ? [] : [{ type: 'respawned', erasedAt }];
    return finding.length ? { ...row, findings: [...row.findings, ...finding] } : row;
  };
  return {
    site,
    takenAt: now,
    consent: view,
    consents: disagreement(observed, (host) => knownFor(host).rules.terms, signals, now),
    coverage: coverageOf(site, observed),
    usage: usageOf(observed),
    registries: published,
    timelines: observed.frames.flatMap(timelineOf),
    rows: rows.map(back),
    values: new Map(seen.flatMap(({ item, value }) => (value === undefined ? [] : [[itemId(item), value]]))),
    secrets: new Set(),
  };
}
