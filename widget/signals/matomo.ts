import { type Adapter, ask } from './adapter.ts';

/** Matomo, where the site asks it for consent (`requireConsent`). */
export const matomo: Adapter = (globals, granted) =>
  void ask(globals, '_paq', 'push', [granted('statistics', 'matomo') ? 'setConsentGiven' : 'forgetConsentGiven']);
