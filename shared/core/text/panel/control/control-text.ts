import type { Handling } from '../../../plan/handling.ts';
import type { Forms } from '../../plural.ts';

/** What the panel says about allowing, blocking and asking. */
export interface ControlText {
  readonly title: string;
  readonly why: string;
  readonly handlings: Readonly<Record<Handling, string>>;
  readonly reload: string;
  /** What is lost when necessary items are held. */
  readonly necessary: Readonly<Record<Exclude<Handling, 'allow'>, string>>;
  readonly confirm: string;
  readonly cancel: string;
  readonly limits: string;
  readonly held: string;
  readonly times: Forms;
  readonly allowOnce: string;
  readonly allowPurpose: string;
  readonly refuse: string;
  /** `{name}`. */
  readonly unstored: string;
  /** How many writes were stopped without asking. */
  readonly stopped: Forms;
  /** What this browser does with cookies of responses: waits for the answer, or takes them off and sets them again. */
  readonly waits: string;
  readonly strips: string;
  /** Of the page's own widget: seen and changed from here. */
  readonly choice: {
    /** `{host}`. */
    readonly of: string;
    readonly none: string;
    readonly noPage: string;
    readonly denyAll: string;
    readonly withdraw: string;
    /** The page takes no grant from here and asks the person itself. */
    readonly onPage: string;
    readonly failed: string;
  };
  /** Global Privacy Control. */
  readonly gpc: {
    readonly title: string;
    readonly why: string;
    readonly places: Readonly<Record<'nowhere' | 'site' | 'everywhere', string>>;
    readonly limits: string;
    readonly byBrowser: string;
  };
  /** What is stored against the choice. */
  readonly reappeared: {
    readonly title: Forms;
    readonly why: string;
    readonly act: string;
    readonly gone: string;
  };
  /** Single names, handled otherwise than their purpose. */
  readonly names: {
    readonly title: string;
    /** `{name}`. */
    readonly legend: string;
    readonly asPurpose: string;
    readonly forget: string;
    readonly forgetNamed: string;
    readonly remember: string;
    readonly full: string;
    /** `{name}`: an answer that could not be remembered. */
    readonly once: string;
  };
  /** Requests to known addresses of blocked purposes. */
  readonly requests: {
    readonly all: Forms;
    /** `{stopped}`, `{n}`. */
    readonly some: string;
    /** The same of WebSockets alone, where it is less. */
    readonly sockets: string;
    readonly act: string;
    readonly why: string;
  };
}
