import { bring } from './enforce/bring.ts';
import { start } from './loader.ts';

/**
 * The classic script: chunks lie beside its own URL or, where the page has its text inline, in the folder `data-base`.
 * Embedded twice, the first one serves.
 */
const script = document.currentScript as HTMLScriptElement | null;
const base = new URL(script?.dataset.base || script?.src || '', document.baseURI);
const beside = (name: string) => new URL(name, base).href;
const chunk = (name: string) => import(/* @vite-ignore */ beside(`${name}.js`));

window.inserviceConsent ??= start(script, {
  enforce: (registry, ...rest) => bring(beside(registry === 'own' ? 'enforce-own.js' : 'enforce.js'), ...rest),
  ui: () => chunk('ui'),
  text: (lang) => chunk(`text-${lang}`),
  record: () => chunk('record'),
});
