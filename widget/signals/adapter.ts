import type { Purpose } from '../../shared/core/policy/purposes.ts';

/** The globals of a page, as vendors' scripts leave them: any of them may be missing, or something else. */
export type Globals = Readonly<Record<string, unknown>>;

/**
 * Tells one vendor's code what is granted. Called on each page and on each change, before anything is released;
 * a vendor that is not on the page is told nothing.
 */
export type Adapter = (globals: Globals, granted: (purpose: Purpose, service: string) => boolean) => void;

/** Calls a vendor's function, if it is one. */
export function call(globals: Globals, name: string, ...words: readonly unknown[]): void {
  const vendor = globals[name];
  if (typeof vendor === 'function') vendor(...words);
}

/** Calls a method of a vendor's object, if there is one. */
export function ask(globals: Globals, name: string, method: string, ...words: readonly unknown[]): unknown {
  const vendor = globals[name] as Record<string, unknown> | undefined;
  const found = vendor?.[method];
  return typeof found === 'function' ? found.apply(vendor, words) : undefined;
}
