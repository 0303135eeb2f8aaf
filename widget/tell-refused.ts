import { say } from './say.ts';

const told = new Set<string>();

/** Tells the developer, once, of a store that cannot be read: what it holds is neither seen nor erased. */
export function tellRefused(store: string, error: unknown): void {
  if (told.has(store)) return;
  told.add(store);
  say(`${store} cannot be read here: what it holds is neither seen nor erased`, error);
}
