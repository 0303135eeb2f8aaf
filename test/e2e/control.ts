import type { Chromium } from '../support/chromium.ts';
import { openPanel } from './panel.ts';

/** Of a page of the extension, in which a function below runs. */
declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<object> } };

/**
 * Chooses how purposes of inservice.ru are handled, as the panel does when a person chooses there: by its message alone,
 * as a whole panel costs half a second. That the panel sends it is shown where it is the panel that is tested.
 */
export async function handle(
  browser: Chromium,
  purposes: string | readonly string[],
  handling: 'allow' | 'block' | 'ask',
): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId()}/manifest.json`);
  for (const purpose of [purposes].flat()) {
    const question = { site: 'inservice.ru', purpose, handling };
    const said = await page.evaluate((message) => chrome.runtime.sendMessage(message), { topic: 'handle', question });
    if (!('answer' in said)) throw new Error(JSON.stringify(said));
  }
  await page.close();
}

/** Kind, name and purpose of all that waits for an answer, sorted. */
export async function held(browser: Chromium): Promise<string[]> {
  const panel = await openPanel(browser, 'inservice.ru');
  await panel.waitForTimeout(300);
  const lines = await panel
    .locator('[data-held]')
    .evaluateAll((all) =>
      all.map((row) => ['kind', 'name', 'purpose'].map((name) => row.getAttribute(`data-${name}`)).join(' ')).sort(),
    );
  await panel.close();
  return lines;
}

/** Answers what is held, and waits until the row is gone. */
export async function answerHeld(
  browser: Chromium,
  name: string,
  decision: 'allow-once' | 'allow-purpose' | 'refuse',
): Promise<void> {
  const panel = await openPanel(browser, 'inservice.ru');
  const row = panel.locator(`[data-held][data-name="${name}"]`);
  await row.locator(`[data-action="${decision}"]`).click();
  await row.waitFor({ state: 'detached' });
  await panel.close();
}
