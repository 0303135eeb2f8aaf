import type { ConsentApi } from './api.ts';
import type { Chunk } from './chunks.ts';
import { enforceOwn } from './enforce/own.ts';
import { start } from './loader.ts';

export type { Declaration, Registry, Service } from '../shared/core/registry/registry.ts';
export type { ConsentApi, Events, State, TagEvent } from './api.ts';

const chunks: { readonly [Name in keyof Chunk]: () => Promise<Chunk[Name]> } = {
  'ui-ru': () => import('./ui/in/ru.ts'),
  'ui-kk': () => import('./ui/in/kk.ts'),
  'ui-en': () => import('./ui/in/en.ts'),
  record: () => import('./record.ts'),
  signals: () => import('./signals/signals.ts'),
  erase: () => import('./erase.ts'),
  audit: () => import('./audit.ts'),
  bridge: () => import('./bridge.ts'),
  written: () => import('./written.ts'),
};

/**
 * The drop-in for bundlers. Its options are the `data-*` of an element `script[data-inservice-options]`, if there is
 * one. Imported twice, or beside the classic script, the first one serves.
 */
export const consent: ConsentApi = (window.inserviceConsent ??= start(
  document.querySelector<HTMLScriptElement>('script[data-inservice-options]'),
  (name) => chunks[name](),
  (_registry, _nonce, begin) => begin(enforceOwn),
));

export const {
  version,
  ready,
  state,
  granted,
  grant,
  deny,
  grantAll,
  denyAll,
  withdraw,
  show,
  hide,
  showPreferences,
  on,
  receipt,
  audit,
} = consent;
