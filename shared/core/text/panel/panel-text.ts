import type { Finding, SpecialCategory } from '../../inventory/finding.ts';
import type { Kind } from '../../inventory/stored-item.ts';
import type { Purpose } from '../../policy/purposes.ts';
import type { Forms } from '../plural.ts';
import type { PreferencesText } from '../preferences/text.ts';
import type { ControlText } from './control/control-text.ts';
import type { EraseText } from './erase/erase-text.ts';
import type { ViewText } from './view/view-text.ts';

/** What the extension's panel says. Words in braces are filled in. */
export interface PanelText extends Pick<PreferencesText, 'place'> {
  /** BCP 47 tag of the language of this text. */
  readonly lang: 'ru' | 'kk' | 'en';
  /** The language, in itself. */
  readonly language: string;
  readonly languages: string;
  readonly title: string;
  readonly scan: string;
  readonly scanning: string;
  readonly openTab: string;
  readonly promise: string;

  readonly purposes: Readonly<Record<Purpose | 'unknown', string>>;
  /** What a purpose means for the person, in one line. */
  readonly purposeMeans: Readonly<Record<Purpose | 'unknown', string>>;
  readonly kinds: Readonly<Record<Kind, string>>;

  readonly consent: {
    readonly title: string;
    readonly unset: string;
    /** `{date}`, `{edition}`. */
    readonly current: string;
    readonly stale: string;
    readonly damaged: string;
    readonly answers: Readonly<Record<'granted' | 'denied' | 'partial' | 'ask', string>>;
  };

  readonly overview: {
    readonly items: Forms;
    readonly nothing: string;
    readonly fine: string;
    readonly attention: Forms;
    readonly takenAt: string;
  };

  readonly row: {
    readonly covered: string;
    readonly uncovered: string;
    readonly necessary: string;
    readonly declared: string;
    readonly nameless: string;
    /** `{n}`: characters of a long text that are not shown. */
    readonly rest: Forms;
    /** Shows more of a long value. */
    readonly more: string;
    readonly subdomains: string;
    readonly insecure: string;
    readonly httpOnly: string;
    readonly partitioned: string;
    /** `{number}`: which of several tabs. */
    readonly tab: string;
    readonly value: string;
    readonly hidden: string;
    readonly emptyValue: string;
    readonly valueGone: string;
    readonly reveal: string;
    readonly conceal: string;
    readonly erase: string;
    readonly eraseNamed: string;
  };

  readonly contents: {
    readonly records: Forms;
    readonly empty: string;
    readonly unread: string;
    readonly indexes: string;
    readonly scope: string;
    readonly bucket: string;
    readonly show: string;
    readonly more: string;
  };

  readonly reading: { readonly progress: string; readonly stop: string };

  readonly expires: {
    readonly browser: string;
    readonly tab: string;
    readonly erased: string;
    /** `{date}`, `{left}`. */
    readonly until: string;
    readonly passed: string;
    readonly years: Forms;
    readonly months: Forms;
    readonly days: Forms;
    readonly hours: Forms;
    readonly minutes: Forms;
  };

  readonly findings: Readonly<Record<Finding['type'], string>>;
  readonly because: Readonly<Record<Finding['type'], string>>;
  /** What clause 6.3 says is never kept. */
  readonly special: Readonly<Record<SpecialCategory, string>>;

  readonly losses: {
    readonly ask: string;
    readonly byService: Readonly<Record<string, string>>;
    readonly otherwise: string;
    readonly confirm: string;
    readonly cancel: string;
  };

  readonly erased: {
    readonly gone: string;
    readonly survived: string;
    readonly because: Readonly<
      Record<'kept' | 'rewritten' | 'no-open-page' | 'refused' | 'busy' | 'emptied' | 'cancelled' | 'changed', string>
    >;
    readonly working: string;
  };

  readonly coverage: {
    readonly title: string;
    readonly complete: string;
    readonly why: Readonly<
      Record<
        'no-open-page' | 'refused' | 'asleep' | 'no-answer' | 'busy' | 'too-many' | 'cancelled' | 'not-allowed',
        string
      >
    >;
    readonly open: string;
    readonly openNamed: string;
  };

  readonly access: {
    readonly title: string;
    readonly why: string;
    readonly allow: string;
    readonly refused: string;
  };
  readonly noSite: { readonly title: string; readonly why: string };
  readonly failed: {
    readonly title: string;
    readonly why: string;
    /** `{because}`. */
    readonly unkept: string;
  };

  readonly control: ControlText;
  readonly erase: EraseText;
  readonly view: ViewText;

  readonly bytes: { readonly bytes: string; readonly kilobytes: string; readonly megabytes: string };
}
