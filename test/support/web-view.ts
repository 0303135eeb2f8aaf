import type { Page } from 'playwright-core';
import { page } from './fixture.ts';
import { buttons, gated } from './tags.ts';

export const hosts = ['android', 'ios', 'react-native'] as const;
export type Host = (typeof hosts)[number];

/** What each web view gives the page, as its documentation has it. What the page says is kept in `window.told`. */
const globals: Readonly<Record<Host, string>> = {
  android: `const hearers = [];
    window.inserviceConsentHost = {
      postMessage: (text) => told.push(JSON.parse(text)),
      addEventListener: (type, hear) => hearers.push(hear),
    };
    window.speak = (message) => hearers.forEach((hear) => hear({ data: JSON.stringify(message) }));`,
  ios: `window.webkit = { messageHandlers: { inserviceConsent: { postMessage: (message) => told.push(structuredClone(message)) } } };
    window.speak = (message) => document.dispatchEvent(new CustomEvent('inservice-consent:native', { detail: message }));`,
  'react-native': `window.ReactNativeWebView = { postMessage: (text) => told.push(JSON.parse(text)) };
    window.speak = (message) => window.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ type: 'inservice-consent', ...message }) }));`,
};

/** A page in a native app, which put its globals there before the first script. */
export const inWebView = (host: Host | undefined, injected?: unknown, more = ''): string => {
  const inject = injected === undefined ? '' : `window.inserviceNativeConsent = ${JSON.stringify(injected)};`;
  const app = `<script>window.told = []; { ${host ? globals[host] : ''} } ${inject}</script>`;
  return page(`${more}${buttons}${gated('statistics', 'statistics')}${gated('advertising', 'advertising')}`).replace(
    '<script src',
    `${app}<script src`,
  );
};

interface WebViewPage {
  readonly told: readonly unknown[];
  speak(message: unknown): void;
}

/** What the app was told. */
export const told = (tab: Page) => tab.evaluate(() => (window as unknown as WebViewPage).told);

/** The app speaks to the page. */
export const speak = (tab: Page, message: unknown) =>
  tab.evaluate((words) => (window as unknown as WebViewPage).speak(words), message);

const recordIds = {
  app: '0a4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3',
  later: '0b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3',
};

/** A decision made in the app. */
export const decided = (
  decision: 'granted' | 'denied',
  { at = Date.now(), edition = '1', record = 'app' as keyof typeof recordIds, ...more } = {},
) => ({
  version: 1,
  edition,
  purposes: { personalization: decision, advertising: decision, statistics: decision, quality: decision },
  decidedAt: at,
  recordId: recordIds[record],
  ...more,
});
