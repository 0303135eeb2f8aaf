import type { Chromium } from '../support/chromium.ts';
import { openPanel } from './panel.ts';

/** Chooses how purposes of inservice.ru are handled, as a person would. */
export async function handle(
  browser: Chromium,
  purposes: string | readonly string[],
  handling: 'allow' | 'block' | 'ask',
): Promise<void> {
  const panel = await openPanel(browser, 'inservice.ru');
  for (const purpose of [purposes].flat()) {
    const choice = panel.locator(`.handling[data-purpose="${purpose}"] input[value="${handling}"]`);
    if (await choice.isChecked()) continue;
    await choice.check();
    await panel.locator('.control [data-changed]').waitFor();
  }
  await panel.close();
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
