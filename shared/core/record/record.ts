import type { Decision } from '../consent/decided.ts';
import type { OptionalPurpose } from '../policy/purposes.ts';

/** What a person decided, when, how, at which edition: the full record, of which the cookie is the summary. */
export interface ConsentRecord {
  readonly version: 1;
  /** UUIDv4; the same id stands in the cookie. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly decidedAt: number;
  readonly edition: string;
  readonly purposes: Readonly<Record<OptionalPurpose, Decision>>;
  /** Marks of the services granted inside partial purposes. */
  readonly services: readonly string[];
  /** Global Privacy Control was on. */
  readonly gpc: boolean;
  readonly via: 'banner' | 'preferences' | 'api' | 'native' | 'placeholder';
  readonly language: 'ru' | 'kk' | 'en';
  readonly host: string;
  /** SHA-256 of the text that was shown, where one was. */
  readonly shown?: string | undefined;
  /** Hash of the record before, so that one left out or changed afterwards shows. */
  readonly previous?: string | undefined;
}

/** A record with its own hash over everything else in it. Without `crypto.subtle` (plain http) there is none. */
export interface ChainedRecord extends ConsentRecord {
  readonly hash?: string | undefined;
}

/** SHA-256 of a text, in hex; passed in, because the core has no crypto. */
export type Digest = (text: string) => Promise<string>;
