import type { Term } from '../shared/core/policy/edition.ts';

declare const __TERMS__: readonly Term[];

/** The editions of the built-in registry, computed at build time. */
export const builtInTerms: readonly Term[] = __TERMS__;
