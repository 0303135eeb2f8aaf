import type { Signals } from '../../shared/core/consent/resolve.ts';
import { type GpcEdge, placeFor } from './gpc.ts';

/** Whether the browser itself states Global Privacy Control. Anything but exactly `true` is no signal. */
export const statesGpc = (navigator: object): boolean =>
  'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true;

/** Wishes that a site hears: from the browser for all sites, from the extension where the person wants it. */
export const signalsFor =
  (navigator: object, gpc: Pick<GpcEdge, 'read'>) =>
  async (site: string): Promise<Signals> => ({
    gpc: statesGpc(navigator) || placeFor(await gpc.read(), site) !== 'nowhere',
  });
