import type { ConsentApi } from './api.ts';
import { enforce } from './enforce/enforce.ts';
import { ownRegistry } from './enforce/own-registry.ts';
import { start } from './loader.ts';

export type { Declaration, Registry, Service } from '../shared/core/registry/registry.ts';
export type { ConsentApi, Events, State, TagEvent } from './api.ts';

const texts = {
  ru: () => import('../shared/core/text/ru.ts'),
  kk: () => import('../shared/core/text/kk.ts'),
  en: () => import('../shared/core/text/en.ts'),
};

/**
 * The drop-in for bundlers. Its options are the `data-*` of an element `script[data-inservice-options]`, if there is
 * one. Imported twice, or beside the classic script, the first one serves.
 */
export const consent: ConsentApi = (window.inserviceConsent ??= start(
  document.querySelector<HTMLScriptElement>('script[data-inservice-options]'),
  {
    enforce: (_registry, _nonce, begin) =>
      begin((kernel) => {
        const { now, later } = ownRegistry(kernel.options.data.registry);
        return enforce(kernel, now, later);
      }),
    ui: () => import('./ui/ui.ts'),
    text: (lang) => texts[lang](),
    record: () => import('./record.ts'),
  },
));
