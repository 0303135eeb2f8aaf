import { bring } from './enforce/bring.ts';
import { start } from './loader.ts';

/** The classic script: chunks lie beside its own URL. Embedded twice, the first one serves. */
const script = document.currentScript as HTMLScriptElement | null;
const base = script?.src || document.baseURI;
const beside = (name: string) => new URL(name, base).href;
const chunk = (name: string) => import(/* @vite-ignore */ beside(`${name}.js`));

window.inserviceConsent ??= start(script, {
  enforce: (registry, ...rest) => bring(beside(registry === 'own' ? 'enforce-own.js' : 'enforce.js'), ...rest),
  ui: () => chunk('ui'),
  text: (lang) => chunk(`text-${lang}`),
  record: () => chunk('record'),
});
