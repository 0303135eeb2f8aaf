import type { Consent } from '../shared/core/consent/consent.ts';
import type { Term } from '../shared/core/policy/edition.ts';
import type { Purpose } from '../shared/core/policy/purposes.ts';
import type { Registry } from '../shared/core/registry/registry.ts';
import type { Rules } from '../shared/core/registry/rules.ts';
import type { Shell } from './shell.ts';

/** Where a page declares its registry itself. */
export const registryTag = 'script[data-inservice-registry]';

/** A registry that was read, or refused with reasons that name its fields. */
export interface Declared {
  /** Absent: the built-in ones. */
  readonly terms?: readonly Term[];
  readonly rules: Rules;
  /** The site's own registry; absent when the built-in one is used. */
  readonly registry?: Registry;
  /** Not empty: refused, and nothing can be granted on it. */
  readonly faults: readonly string[];
}

/**
 * What enforcement gives back. It holds whatever needs force: the registry, the known services, the guard.
 * It is a script of its own, loaded before anything else of the page when there is something to enforce.
 */
export interface Enforcement {
  /** What the page declares; replaced when a fetched registry arrives. */
  declared: Declared;
  /** Settles when the site's own registry has been read, or refused. There is none where nothing is waited for. */
  read?(): Promise<void>;
  permits(consent: Consent, purposes: readonly Purpose[], service: string | undefined): boolean;
  /** Marks the tags of known services in a piece of the page, so that the gate holds them. */
  screen(root: Node): void;
  /** Lets a script that was held as it was made load in place; `false` for every other tag. */
  release(tag: Element): boolean;
}

export type Enforce = (shell: Shell) => Enforcement;
