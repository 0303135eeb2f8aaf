import { bring } from './enforce/bring.ts';
import { start } from './loader.ts';

/**
 * The classic script: chunks lie beside its own URL or, where the page has its text inline, in the folder `data-base`.
 * Embedded twice, the first one serves.
 */
const script = document.currentScript as HTMLScriptElement | null;
const base = new URL(script?.dataset.base || script?.src || '', document.baseURI);
const beside = (name: string) => new URL(`${name}.js`, base).href;

window.inserviceConsent ??= start(
  script,
  (name) => import(/* @vite-ignore */ beside(name)),
  (name, ...rest) => bring(beside(name), ...rest),
);
