import type { Chromium } from '../support/chromium.ts';

/** Of the background, in which some functions below run. */
declare const chrome: { readonly action: { getBadgeText(of: object): Promise<string> } };

/** What the icon of the extension counts. */
export async function badge({ context }: Chromium): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return worker.evaluate(() => chrome.action.getBadgeText({}));
}
