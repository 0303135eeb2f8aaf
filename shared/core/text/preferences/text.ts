import type { OptionalPurpose, Purpose } from '../../policy/purposes.ts';
import type { PlaceText } from '../place/text.ts';
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
  /** `{count}`: `records`, counted, or `nothing`. */
  readonly stored: string;
  readonly records: Forms;
  /** In place of a number: neither declared nor used for this purpose. */
  readonly nothing: string;
  /** Above services that the catalogue knows and the site has not declared. */
  readonly known: string;
  readonly unnamedLifetime: string;
  readonly session: string;
  readonly units: Readonly<Record<'year' | 'day' | 'hour' | 'minute' | 'second', Forms>>;
  readonly vendorPolicy: string;
  /** Beside an item that is stored at this moment. */
  readonly here: string;
  /** Above what became of the policy since the choice. */
  readonly changed: string;
  /** A material edition; `{date}`: in force since. */
  readonly edition: string;
  /** An editorial one; `{date}`: in force since. */
  readonly clarified: string;
  /** The button of a notice that asks nothing. */
  readonly noted: string;
  /** One that is published already; `{date}`: in force from. */
  readonly ahead: string;
  /** `{purposes}`: those that an edition asks about again. */
  readonly touched: string;
  /** What a person loses without a purpose that they had granted. */
  readonly losses: Readonly<Record<OptionalPurpose, string>>;
  /** `{names}`: items that go from this device with it. */
  readonly erased: string;
  /** What withdrawing does, told beside the button. */
  readonly withdrawal: string;
  readonly again: string;
  readonly partial: string;
  readonly gpc: string;
  readonly undecided: string;
  /** `{date}`: when. */
  readonly decided: string;
  readonly withdrawn: string;
  readonly saved: string;
  /** The site cannot take a decision now, and nothing is granted. */
  readonly refused: string;
  readonly save: string;
  readonly withdraw: string;
  readonly close: string;
  readonly place: PlaceText;
}
