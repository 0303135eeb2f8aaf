import fc from 'fast-check';
import type { Consent } from '../../shared/core/consent/consent.ts';
import type {
  OriginItem,
  Partition,
  SessionItem,
  StoredCookie,
  StoredItem,
} from '../../shared/core/inventory/stored-item.ts';
import { hostile } from './arbitraries.ts';

export const cookie = (name: string, more: Partial<StoredCookie> = {}): StoredCookie => ({
  kind: 'cookie',
  name,
  bytes: name.length,
  host: 'inservice.ru',
  hostOnly: true,
  path: '/',
  store: '0',
  httpOnly: false,
  secure: true,
  sameSite: 'lax',
  ...more,
});

export const localItem = (name: string, more: Partial<OriginItem> = {}): OriginItem => ({
  kind: 'local-storage',
  name,
  bytes: name.length,
  origin: 'https://inservice.ru',
  ...more,
});

export const sessionItem = (name: string, tab: number): SessionItem => ({
  kind: 'session-storage',
  name,
  bytes: name.length,
  origin: 'https://inservice.ru',
  tab,
});

/** A consent that grants these purposes; the others are denied. */
export const consentTo = (...granted: ('advertising' | 'statistics')[]): Consent => ({
  status: 'current',
  granted: new Set(['necessary', ...granted]),
  partial: new Set(),
  services: [],
  ask: [],
  edition: '1',
  decidedAt: 1,
  recordId: undefined,
  outdated: false,
});

const partition: fc.Arbitrary<Partition | undefined> = fc.option(
  fc.oneof(
    fc.record({ topLevelSite: hostile }),
    fc.record({ topLevelSite: hostile, hasCrossSiteAncestor: fc.boolean() }),
  ),
  { nil: undefined },
);

const stored = { name: hostile, partition, bytes: fc.nat() };

/** Any stored item, with names, hosts and paths as hostile as they come. */
export const anyItem: fc.Arbitrary<StoredItem> = fc.oneof(
  fc.record({
    ...stored,
    kind: fc.constant('cookie' as const),
    host: hostile,
    hostOnly: fc.boolean(),
    path: hostile,
    store: hostile,
    expires: fc.option(fc.integer(), { nil: undefined }),
    httpOnly: fc.boolean(),
    secure: fc.boolean(),
    sameSite: fc.constantFrom('none', 'lax', 'strict', 'unset'),
  }),
  fc.record({
    ...stored,
    kind: fc.constantFrom('local-storage', 'indexed-db', 'cache-storage', 'service-worker', 'file-system'),
    origin: hostile,
  }),
  fc.record({ ...stored, kind: fc.constant('session-storage' as const), origin: hostile, tab: fc.nat() }),
);
