import { isOurs } from './message.ts';

/** What Android's `WebViewCompat.addWebMessageListener` puts into the page. */
interface MessageHost {
  postMessage(message: string): void;
  addEventListener?(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The ways to the app, of which a page has one or none. */
interface Channels {
  readonly inserviceConsentHost?: MessageHost;
  readonly ReactNativeWebView?: { postMessage(message: string): void };
  readonly webkit?: {
    readonly messageHandlers?: { readonly inserviceConsent?: { postMessage(message: object): void } };
  };
}

const channels = () => window as Channels;

/** Tells the app, by whatever way it gave the page. */
export function tellApp(message: object): void {
  const { inserviceConsentHost, webkit, ReactNativeWebView } = channels();
  const text = JSON.stringify(message);
  inserviceConsentHost?.postMessage(text);
  webkit?.messageHandlers?.inserviceConsent?.postMessage(message);
  ReactNativeWebView?.postMessage(text);
}

/** Hears the app: through its listener object, its own event, and React Native's messages. */
export function hearApp(hear: (message: unknown) => void): void {
  channels().inserviceConsentHost?.addEventListener?.('message', ({ data }) => hear(data));
  document.addEventListener('inservice-consent:native', (event) => hear((event as CustomEvent).detail));
  const shared = (event: Event) => {
    const { data, source } = event as MessageEvent<unknown>;
    // A message with a source comes from another window or frame, not from the app.
    if (!source && isOurs(data)) hear(data);
  };
  // React Native speaks to the window on iOS and to the document on Android.
  addEventListener('message', shared);
  document.addEventListener('message', shared);
}
