import { enforce } from './enforce.ts';

/** Hands enforcement to the loader that asked for it, once. */
document.dispatchEvent(new CustomEvent('inservice-consent:enforce', { detail: enforce }));
