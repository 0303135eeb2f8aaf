import type { Decided } from '../shared/core/consent/decided.ts';
import type { OptionalPurpose, Purpose } from '../shared/core/policy/purposes.ts';

/** The state as the page sees it. */
export interface State {
  readonly status: 'unset' | 'stale' | 'current';
  /** Always has `necessary`. */
  readonly granted: readonly Purpose[];
  /** Not granted as a whole; single services of it may be, see `granted(purpose, service)`. */
  readonly denied: readonly OptionalPurpose[];
  readonly edition: string;
  /** Epoch milliseconds. */
  readonly decidedAt: number | undefined;
  readonly recordId: Decided['recordId'] | undefined;
  readonly signals: { readonly gpc: boolean };
}

/** A tag that was held back or let go. */
export interface TagEvent {
  readonly element: Element;
  readonly purposes: readonly string[];
  readonly service: string | undefined;
  /** It stood in the page without being parked: the browser may have fetched it, though it does not run. */
  readonly requested: boolean;
}

/** A write that did not happen. */
export interface BlockedWrite {
  readonly kind: 'cookie' | 'local-storage' | 'session-storage' | 'indexed-db' | 'cache-storage';
  readonly name: string;
  /** The first purpose that it needs; `unknown` when nothing declares the name. */
  readonly purpose: Purpose | 'unknown';
  readonly service: string | undefined;
  /** Address of the script that tried. */
  readonly by: string;
}

/** Something that does not fit the registry and the consent, or that no page can guard. */
export interface AuditFinding {
  readonly type: string;
  /** The store, `request`, or `service-worker`. */
  readonly kind: string;
  readonly name: string;
  readonly purpose: Purpose | 'unknown';
  readonly service: string | undefined;
  /** The reason, in a sentence. */
  readonly because: string;
}

/** What is told, by type; `detail` of the DOM events `inservice-consent:<type>`. */
export interface Events {
  readonly ready: State;
  readonly consent: State;
  readonly change: {
    readonly granted: readonly Purpose[];
    readonly denied: readonly OptionalPurpose[];
    readonly previous: State;
  };
  readonly held: TagEvent;
  readonly released: TagEvent;
  readonly blocked: BlockedWrite;
  readonly show: { readonly layer: 'banner' | 'preferences' };
  readonly hide: { readonly layer: 'banner' | 'preferences' };
  /** The interface was called for and is not seen: a content blocker hides it. Nothing is granted by that. */
  readonly unseen: { readonly layer: 'banner' | 'preferences' };
  /** The full record of a decision has been kept on this device. */
  readonly recorded: { readonly recordId: string };
}

/** `window.inserviceConsent`, and what the module exports. */
export interface ConsentApi {
  readonly version: string;
  /** Resolves when the state is known, not when a decision is made. */
  readonly ready: Promise<State>;
  state(): State;
  /** Whether a purpose is granted; with a service, whether that service may run for it. */
  granted(purpose: string, service?: string): boolean;
  /** Grants by script count only while the person is acting on the page (user activation). */
  grant(...purposes: readonly OptionalPurpose[]): void;
  deny(...purposes: readonly OptionalPurpose[]): void;
  grantAll(): void;
  denyAll(): void;
  withdraw(): void;
  show(): void;
  hide(): void;
  showPreferences(): void;
  /** Listens; `ready` and `consent` are replayed to late listeners. Returns the way to stop. */
  on<Type extends keyof Events>(
    type: Type,
    listener: (detail: Events[Type]) => void,
    options?: { readonly signal?: AbortSignal },
  ): () => void;
  /** The newest record as a receipt (ISO/IEC TS 27560), if there is one in this browser. */
  receipt(): Promise<object | undefined>;
  /** What this page stores, loads and cannot guard, held against the registry and the consent. */
  audit(): Promise<readonly AuditFinding[]>;
}

declare global {
  interface Window {
    inserviceConsent?: ConsentApi;
  }
}
