import type { Consent } from '../shared/core/consent/consent.ts';
import type { Choice } from '../shared/core/consent/decide.ts';
import type { Decided } from '../shared/core/consent/decided.ts';
import type { Purpose } from '../shared/core/policy/purposes.ts';
import type { ConsentRecord } from '../shared/core/record/record.ts';
import type { Registry } from '../shared/core/registry/registry.ts';
import type { ConsentApi, Events, State } from './api.ts';
import type { Load } from './chunks.ts';
import type { Options } from './options.ts';
import type { Policy } from './trust.ts';

/** How a decision was made; kept in the record. */
export type Via = 'banner' | 'preferences' | 'api' | 'native' | 'placeholder';

/**
 * What the loader offers to enforcement and to the chunks it loads later. They never import the loader: each build has
 * its own copy.
 */
export interface Shell {
  readonly options: Options;
  readonly policy: Policy;
  /** The site's own registry; `undefined` means the built-in one. */
  readonly registry: Registry | undefined;
  /** Global Privacy Control is on in this browser. */
  readonly gpc: boolean;
  consent(): Consent;
  /** Whether something that needs these purposes, all of them, may run now. */
  permits(purposes: readonly Purpose[], service?: string): boolean;
  state(): State;
  /**
   * Records a choice made by the person. By way of the `api`, which is also that of clicks by a script, grants count only
   * while they act. `text` is what they saw, hashed into the record.
   */
  decide(choice: Choice, via: Via, text?: string): void;
  emit<Type extends keyof Events>(type: Type, detail: Events[Type]): void;
  readonly on: ConsentApi['on'];
  readonly load: Load;
}

/** What the interface chunk gives back: one interface per page. */
export interface Surface {
  /** Shows the banner. */
  show(): void;
  /** Closes whatever is open. Decides nothing. */
  hide(): void;
  /** Opens the preferences; focus returns to `opener` on closing. */
  preferences(opener?: Element | null): Promise<void>;
  /** Asks what is to be asked; tells, once, of an editorial edition where nothing is. */
  ask(): unknown;
  /** Brings to life what stands inside the page: the place of a held frame, one of our elements. */
  inline(tag: Element): unknown;
}

/** The record chunk: full records in IndexedDB. */
export interface Recorder {
  /** Keeps the full record of a decision. */
  keep(
    decided: Decided,
    circumstances: {
      /** What was asked for, by words that may be no purposes. */
      readonly choice: Choice;
      readonly via: Via;
      readonly text: string | undefined;
      /** The browser keeps the cookie; otherwise the choice holds for this page. */
      readonly kept: boolean;
    },
  ): Promise<void>;
  /**
   * A choice that cannot be decided: by words that are no purposes, by a script while nobody acts, or while the site's
   * registry is not read, or at fault. A grant is refused, a denial taken off what the person granted before, so that it
   * cannot come back with the registry.
   */
  amend(choice: Choice): void;
  /** All records of this device, oldest first. */
  history(): Promise<readonly ConsentRecord[]>;
  /** The decision that the cookie carries: made at any address of the site, while records stay at the one where it was made. */
  standing(): Decided | undefined;
  /** The newest record as a receipt (ISO/IEC TS 27560), or `undefined` when nobody decided here. */
  receipt(): Promise<object | undefined>;
}
