import { type Adapter, call } from './adapter.ts';

const word = (granted: boolean) => (granted ? 'granted' : 'denied');

/** Microsoft Clarity, consent API v2; the capital S is real. */
export const clarity: Adapter = (globals, granted) =>
  call(globals, 'clarity', 'consentv2', {
    ad_Storage: word(granted('advertising', 'clarity')),
    analytics_Storage: word(granted('statistics', 'clarity')),
  });
