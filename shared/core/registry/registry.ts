import type { Edition } from '../policy/edition.ts';
import type { Purpose } from '../policy/purposes.ts';
import type { Localized } from '../text/localized.ts';

/** One thing that a service says it stores. */
export interface Declaration {
  /** The stored name; `*` stands for any run of characters (`_ga_*`). */
  readonly name: string;
  /** Seconds; `0` for "until the browser closes". Absent where the vendor names none. */
  readonly lifetime?: number;
  readonly about?: Localized;
}

/** Code that runs on the site (or the site itself) and the purposes it needs, all of them. */
export interface Service {
  readonly id: string;
  /** Proper names are the same in every language. */
  readonly name: string | Localized;
  /** The company behind it. */
  readonly vendor?: string;
  /** ISO 3166 code of the country that the data goes to. */
  readonly country?: string;
  /** An empty list would pass every check and release the service: at least one is needed. */
  readonly purposes: readonly [Purpose, ...Purpose[]];
  /** Addresses that belong to it: `host/path-prefix`, a leading `*.` for sub-domains (the host itself included). */
  readonly urls?: readonly string[];
  readonly items?: readonly Declaration[];
  readonly about?: Localized;
  readonly privacy?: string;
}

/** All that a site declares. Published as JSON, described by `registry.schema.json`. */
export interface Registry {
  readonly $schema?: string;
  readonly version: 1;
  readonly policyUrl?: string;
  readonly cabinetUrl?: string;
  readonly editions: readonly [Edition, ...Edition[]];
  readonly services: readonly Service[];
}
