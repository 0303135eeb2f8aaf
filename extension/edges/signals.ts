import type { Signals } from '../../shared/core/consent/resolve.ts';

/** Wishes that the browser states for all sites. Anything but exactly `true` is no signal. */
export const signalsOf = (navigator: Navigator): Signals => ({
  gpc: 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true,
});
