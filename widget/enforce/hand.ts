import type { Enforce } from '../enforcement.ts';

/** Hands enforcement to the loader that asked for it, once. */
export const hand = (enforce: Enforce) =>
  document.dispatchEvent(new CustomEvent('inservice-consent:enforce', { detail: enforce }));
