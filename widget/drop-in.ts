import type { ConsentApi } from './api.ts';
import type { Chunks } from './chunks.ts';
import { start } from './loader.ts';

declare global {
  interface Window {
    inserviceConsent?: ConsentApi;
  }
}

/** The classic script: chunks lie beside its own URL. Embedded twice, the first one serves. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
const base = script?.src || document.baseURI;
const beside = (name: string) => import(/* @vite-ignore */ new URL(name, base).href);

window.inserviceConsent ??= start(script, base, {
  ui: () => beside('ui.js'),
  text: (lang) => beside(`text-${lang}.js`),
  record: () => beside('record.js'),
} satisfies Chunks);
