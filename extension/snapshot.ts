import type { Known } from '../shared/core/identify/redact.ts';
import type { InventoryRow } from '../shared/core/inventory/inventory.ts';
import type { Kind } from '../shared/core/inventory/stored-item.ts';
import { type OptionalPurpose, purposes } from '../shared/core/policy/purposes.ts';
import type { Observations } from '../shared/page/observe/observed.ts';

/** The consent as the panel shows it. */
export interface ConsentView {
  readonly status: 'unset' | 'stale' | 'current';
  /** A consent cookie is there that nobody can read. */
  readonly damaged: boolean;
  readonly purposes: Readonly<Record<OptionalPurpose, 'granted' | 'denied' | 'partial' | 'ask'>>;
  /** The edition at which it was decided. */
  readonly edition?: string;
  /** Epoch milliseconds. */
  readonly decidedAt?: number;
}

/** The consent that the pages of one host go by. */
export interface HostConsent extends ConsentView {
  readonly host: string;
}

/** What could be read and what could not, and why not. */
export interface Coverage {
  /** An origin, the address of a page, a cookie store, or `private-windows`. */
  readonly what: string;
  /** One kind of storage there; all of them when absent. */
  readonly kind?: Kind;
  readonly read: boolean;
  readonly why?:
    | 'no-open-page'
    | 'refused'
    | 'asleep'
    | 'no-answer'
    | 'busy'
    | 'too-many'
    | 'cancelled'
    | 'not-allowed';
}

/** How much an origin keeps. Bytes. */
export interface Usage {
  readonly origin: string;
  readonly usage: number;
  readonly quota: number;
  readonly persisted: boolean;
  /** Storage buckets by name; `null` where the browser has none. */
  readonly buckets: readonly string[] | null;
}

/** What a page publishes about itself, and what is wrong with it where it cannot be used. */
export interface Published {
  readonly origin: string;
  readonly faults: readonly string[];
}

/** What scripts of one open page wrote since it opened. */
export interface PageTimeline extends Observations {
  readonly page: string;
  readonly tab: number;
  readonly frame: number;
  /** Of a frame inside the page: its origin. */
  readonly inside?: string;
}

/** All that the extension knows about a site at one moment. */
export interface Snapshot {
  readonly site: string;
  /** Epoch milliseconds. */
  readonly takenAt: number;
  /** Of several that differ, the one that grants less. */
  readonly consent: ConsentView;
  /** Each host that has an answer of its own, where they do not agree. */
  readonly consents: readonly HostConsent[];
  readonly coverage: readonly Coverage[];
  readonly usage: readonly Usage[];
  readonly registries: readonly Published[];
  readonly timelines: readonly PageTimeline[];
  readonly rows: readonly InventoryRow[];
  /** Values by the ids of their items, of long ones the beginning. They never leave the panel unasked. */
  readonly values: ReadonlyMap<string, string>;
  /** What signs a person in, found in any of the values: shown nowhere. Empty until the values are looked through. */
  readonly secrets: Known;
}

export const purposeOrder = [...purposes, 'unknown'] as const;
