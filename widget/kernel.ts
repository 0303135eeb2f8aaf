import type { Term } from '../shared/core/policy/edition.ts';
import type { Purpose } from '../shared/core/policy/purposes.ts';
import type { Registry } from '../shared/core/registry/registry.ts';
import type { Rules } from '../shared/core/registry/rules.ts';
import type { Events, State } from './api.ts';
import type { Load } from './chunks.ts';
import type { Options } from './options.ts';
import type { Policy } from './trust.ts';

/** Where a page declares its registry itself. */
export const registryTag = 'script[data-inservice-registry]';

/** What the loader offers to enforcement. */
export interface Kernel {
  readonly options: Options;
  readonly policy: Policy;
  permits(purposes: readonly Purpose[], service: string | undefined): boolean;
  /** Whether the person is still to be asked about one of these purposes. */
  asks(purposes: readonly Purpose[]): boolean;
  readonly load: Load;
  state(): State;
  emit<Type extends keyof Events>(type: Type, detail: Events[Type]): void;
}

/** A registry that was read, or refused with reasons that name its fields. */
export interface Declared {
  readonly terms: readonly Term[];
  readonly rules: Rules;
  /** The site's own registry; `undefined` when the built-in one is used. */
  readonly registry: Registry | undefined;
  /** Not empty: refused, and nothing can be granted on it. */
  readonly faults: readonly string[];
}

/**
 * What enforcement gives back. It holds whatever needs force: the registry, the known services, the guard.
 * It is a script of its own, loaded before anything else of the page when there is something to enforce.
 */
export interface Enforcement {
  /** What the page declares; replaced when a fetched registry arrives. */
  readonly declared: Declared;
  /** Settles when the site's own registry has been read, or refused. */
  read(): Promise<void>;
  /** Marks the tags of known services in a piece of the page, so that the gate holds them. */
  screen(root: Node): void;
  /** Lets a script that was held as it was made load in place; `false` for every other tag. */
  release(tag: Element): boolean;
}

export type Enforce = (kernel: Kernel) => Enforcement;
