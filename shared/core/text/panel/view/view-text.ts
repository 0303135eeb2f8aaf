import type { Finding } from '../../../inventory/finding.ts';
import type { Purpose } from '../../../policy/purposes.ts';
import type { Told } from '../../../registry/catalogue/open-cookie-database/open-cookie-database.ts';
import type { Forms } from '../../plural.ts';

type EachPurpose = Readonly<Record<Purpose | 'unknown', string>>;

/** What the panel says around the list: finding one's way, explaining, exporting, comparing. */
export interface ViewText {
  /** Short words for the parts of the panel. */
  readonly sections: Readonly<Record<'title' | 'overview' | 'items' | 'rules' | 'timeline' | 'file', string>>;
  readonly list: {
    readonly search: string;
    readonly purpose: string;
    readonly kind: string;
    readonly party: string;
    readonly any: string;
    readonly onlyWrong: string;
    readonly sort: string;
    readonly order: Readonly<Record<'name' | 'size' | 'expires', string>>;
    readonly group: string;
    readonly by: Readonly<Record<'purpose' | 'origin' | 'kind' | 'party', string>>;
    readonly parties: Readonly<Record<'own' | 'third' | 'unknown', string>>;
    readonly nothing: string;
    readonly reset: string;
    readonly shown: string;
    readonly details: string;
  };
  readonly chart: Readonly<Record<'purposes' | 'origins' | 'parties', string>>;
  readonly details: {
    readonly what: string;
    readonly whose: string;
    readonly why: string;
    readonly clause: string;
    readonly clauses: string;
    readonly howLong: string;
    readonly ifGone: string;
    readonly lost: EachPurpose;
    readonly unknownService: string;
    /** Where the Open Cookie Database alone knows the name: what it is by its category, and what to think of that. */
    readonly told: {
      readonly what: Readonly<Record<Told['category'], string>>;
      readonly source: string;
      /** At a glance. */
      readonly short: string;
      readonly purpose: string;
      readonly kept: string;
    };
    readonly privacy: string;
  };
  /** What to do about a finding. */
  readonly advice: Readonly<Record<Finding['type'], string>>;
  readonly disagreement: { readonly title: string; readonly why: string };
  readonly registry: { readonly own: string; readonly broken: string };
  readonly usage: { readonly title: string; readonly of: string; readonly persisted: string; readonly buckets: string };
  readonly store: { readonly privateWindow: string; readonly container: string };
  readonly exports: {
    readonly title: string;
    readonly why: string;
    readonly json: string;
    readonly csv: string;
    readonly print: string;
    readonly withValues: string;
    readonly compare: string;
    /** `{because}`: why a file cannot be read. */
    readonly failed: string;
    /** `{because}`: why none was written. */
    readonly unsaved: string;
    readonly damaged: string;
    readonly tooLong: string;
    /** `{site}`. */
    readonly otherSite: string;
  };
  /** On paper: the heading above the reasons of findings. */
  readonly report: { readonly wrong: string };
  readonly comparison: {
    readonly title: string;
    readonly since: string;
    readonly appeared: Forms;
    readonly went: Forms;
    readonly changed: Forms;
    readonly same: string;
    readonly close: string;
    readonly altered: string;
  };
  readonly timeline: {
    readonly title: string;
    readonly why: string;
    readonly nothing: string;
    readonly by: string;
    /** A frame of another address inside the page. */
    readonly inside: string;
    readonly before: string;
    readonly after: string;
    /** The choice itself, between the writes. */
    readonly decided: string;
    /** The choice that counts now, where an earlier one is among the lines. */
    readonly decidedAgain: string;
    readonly times: Forms;
    /** Unfolds the lines beyond the first ones. */
    readonly rest: Forms;
    readonly more: string;
  };
  readonly welcome: {
    readonly title: string;
    readonly points: readonly string[];
    readonly close: string;
    readonly open: string;
  };
  readonly side: string;
}
