import type { Kind } from '../../inventory/stored-item.ts';
import type { Right } from '../../policy/rights.ts';
import type { Forms } from '../plural.ts';

/** What the interface says inside pages: in the place of held frames, in the cabinet. Words in braces are filled in. */
export interface InlineText {
  readonly lang: 'ru' | 'kk' | 'en';
  readonly placeholder: {
    /** `{host}`: where the frame comes from. */
    readonly title: string;
    /** `{who}`: service or host; `{purposes}`: what it needs, listed. */
    readonly held: string;
    /** The grant covers one service. `{service}`: its name. */
    readonly grantService: string;
    readonly forService: string;
    /** The grant covers whole purposes. */
    readonly grant: string;
    readonly forPurposes: string;
    readonly gpc: string;
    readonly preferences: string;
    /** The grant did not take effect. */
    readonly failed: string;
  };
  readonly cabinet: {
    readonly history: string;
    /** True of an address without records, whatever was decided elsewhere. */
    readonly noHistory: string;
    /** Beside the decision that holds, where no record of it is found. */
    readonly elsewhere: string;
    readonly when: string;
    readonly allowed: string;
    readonly how: string;
    readonly edition: string;
    readonly nothing: string;
    /** Beside a purpose of which single services are allowed. */
    readonly inPart: string;
    readonly via: Readonly<Record<'banner' | 'preferences' | 'api' | 'native' | 'placeholder', string>>;
    readonly receipt: string;
    readonly receiptAbout: string;
    /** The same where the decision that holds has its record elsewhere. */
    readonly receiptHere: string;
    readonly failed: string;
    readonly requests: string;
    /** `{days}`: within which answers come. */
    readonly requestsAbout: string;
    readonly cabinet: string;
    readonly mail: string;
    readonly rights: Readonly<Record<Right, string>>;
    /** `{clause}` */
    readonly clause: string;
  };
  readonly storage: {
    readonly title: string;
    readonly intro: string;
    readonly unseen: string;
    readonly empty: string;
    readonly items: Forms;
    readonly kinds: Readonly<Record<Exclude<Kind, 'service-worker' | 'file-system'>, string>>;
    /** How long the storage of a tab lasts, whatever is declared. */
    readonly tab: string;
    readonly unknown: string;
    readonly necessary: string;
    readonly value: string;
    readonly hidden: string;
    readonly erase: string;
    /** `{name}` */
    readonly eraseNamed: string;
    readonly erased: string;
    readonly stayed: string;
    readonly again: string;
  };
}
