import { bring } from './enforce/bring.ts';
import type { Enforce } from './enforcement.ts';
import { start } from './loader.ts';
import { beside, script } from './where.ts';

/**
 * The classic script inside the page, with `enforce.js` inside the next one: nothing is fetched before the page goes
 * on, and each is a task of its own. What is needed later, or for a registry of the page's own, comes by its address.
 */
window.inserviceConsent ??= start(
  script,
  (name) => import(/* @vite-ignore */ beside(name)),
  (name, nonce, begin) => {
    if (name !== 'enforce' || !document.currentScript) return bring(name, nonce, begin);
    const hear = (event: Event) => begin((event as CustomEvent<Enforce>).detail);
    document.addEventListener('inservice-consent:enforce', hear, { once: true });
  },
);
