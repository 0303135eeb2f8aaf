import type { Purpose } from '../../policy/purposes.ts';
import type { Forms } from '../plural.ts';

/** What the preferences say, beside the banner's words. Loaded with them. Words in braces are filled in. */
export interface PreferencesText {
  readonly lang: 'ru' | 'kk' | 'en';
  readonly title: string;
  readonly intro: string;
  readonly purposes: Readonly<Record<Purpose, { readonly name: string; readonly about: string }>>;
  /** Beside the locked toggle. */
  readonly always: string;
  /** `{clauses}`: numbers, listed. */
  readonly clause: Forms;
  /** `{count}`: `records`, counted. */
  readonly stored: string;
  readonly records: Forms;
  /** Nobody declared anything for this purpose. */
  readonly nothing: string;
  /** Above services that the catalogue knows and the site has not declared. */
  readonly known: string;
  readonly unnamedLifetime: string;
  readonly session: string;
  readonly units: Readonly<Record<'year' | 'day' | 'hour' | 'minute' | 'second', Forms>>;
  readonly vendorPolicy: string;
  readonly again: string;
  readonly partial: string;
  readonly gpc: string;
  readonly undecided: string;
  /** `{date}`: when. */
  readonly decided: string;
  readonly withdrawn: string;
  readonly save: string;
  readonly withdraw: string;
  readonly close: string;
  /** For a language whose dates and countries browsers do not know. */
  readonly own?: {
    /** `{year}`, `{month}`, `{day}`. */
    readonly date: string;
    readonly months: readonly string[];
    /** By ISO 3166 code; another one is shown as its code. */
    readonly countries: Readonly<Record<string, string>>;
  };
}
