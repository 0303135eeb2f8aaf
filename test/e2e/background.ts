import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Chromium } from '../support/chromium.ts';

/** Of the background, in which some functions below run. */
declare const chrome: { readonly action: { getBadgeText(of: object): Promise<string> } };

/** What the icon of the extension counts. */
export async function badge({ context }: Chromium): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return worker.evaluate(() => chrome.action.getBadgeText({}));
}

/** Stops the background as the browser does when it likes; the next question starts it anew. */
export async function backgroundKiller({ context }: Chromium, panel: Page) {
  const session: CDPSession = await context.newCDPSession(panel);
  const versions = new Set<string>();
  let deaths = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions: updated }) => {
    for (const { versionId, scriptURL, runningStatus } of updated) {
      if (!scriptURL.startsWith('chrome-extension:')) continue;
      if (runningStatus === 'running') versions.add(versionId);
      if (runningStatus === 'stopped' && versions.delete(versionId)) deaths += 1;
    }
  });
  await session.send('ServiceWorker.enable');
  return {
    async kill() {
      await expect.poll(() => versions.size).toBe(1);
      const before = deaths;
      for (const versionId of versions) await session.send('ServiceWorker.stopWorker', { versionId });
      await expect.poll(() => deaths).toBeGreaterThan(before);
    },
    deaths: () => deaths,
  };
}
