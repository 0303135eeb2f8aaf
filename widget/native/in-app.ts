/** Globals that native apps give to a page in their web view. */
export interface AppGlobals {
  /** The decision made in the app, there before the page's first script. */
  inserviceNativeConsent?: unknown;
  /** iOS: `WKUserContentController.add(_:name:)`. */
  readonly webkit?: { readonly messageHandlers?: { readonly inserviceConsent?: object } };
}

/**
 * Whether a native app is around the page, or its address carries an answer: then nothing is granted until the bridge
 * has looked, for a newer denial made in the app would lose a race otherwise.
 */
export const inApp = (): unknown =>
  ['inserviceConsentHost', 'inserviceNativeConsent', 'ReactNativeWebView'].some((name) => name in window) ||
  (window as AppGlobals).webkit?.messageHandlers?.inserviceConsent ||
  location.search.includes('inservice-consent');
