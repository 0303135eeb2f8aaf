import type { ConsentApi } from './api.ts';
import { start } from './loader.ts';

export type { Declaration, Registry, Service } from '../shared/core/registry/registry.ts';
export type { ConsentApi, Events, State, TagEvent } from './api.ts';

declare global {
  interface Window {
    inserviceConsent?: ConsentApi;
  }
}

const texts = {
  ru: () => import('../shared/core/text/ru.ts'),
  kk: () => import('../shared/core/text/kk.ts'),
  en: () => import('../shared/core/text/en.ts'),
};

/**
 * The drop-in for bundlers. Options are read from `<script type="application/json" data-inservice-options>`'s data
 * attributes, if there is one. Imported twice, or beside the classic script, the first one serves.
 */
export const consent: ConsentApi = (window.inserviceConsent ??= start(
  document.querySelector<HTMLScriptElement>('script[data-inservice-options]'),
  document.baseURI,
  {
    ui: () => import('./ui/ui.tsx'),
    text: (lang) => texts[lang](),
    record: () => import('./record.ts'),
  },
));

export default consent;
