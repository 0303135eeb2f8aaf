import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { startService } from '../support/service.ts';
import { badge } from './background.ts';
import { handle, held } from './control.ts';
import { openPanel } from './panel.ts';

const html = (more: string) => `<!doctype html><title>Restart</title><script>
  window.first = navigator.globalPrivacyControl;
  localStorage.setItem('_ym_uid', '1'); localStorage.setItem('cart', '1'); ${more}
</script>`;

test('what is chosen holds after the browser was closed, for requests from the first one on; what waited is gone, and was never stored', async () => {
  const service = await startService();
  service.serve({
    'https://inservice.ru/before': { html: html(`document.cookie = '_fbp=1; path=/'`) },
    'https://inservice.ru/first': { html: '<!doctype html><title>First</title>' },
    'https://inservice.ru/after': { html: html('') },
  });
  const profile = await mkdtemp(join(tmpdir(), 'inservice-restart-'));
  try {
    const before = await openChromium(service, { extension: true, profile });
    await handle(before, 'statistics', 'block');
    await handle(before, 'advertising', 'ask');
    const panel = await openPanel(before, 'inservice.ru');
    await panel.locator('[data-gpc] input[value="site"]').check();
    await panel.locator('.control [data-changed]').waitFor();
    await before.page.goto('https://inservice.ru/before');
    await expect.poll(() => badge(before)).toBe('1');
    await before.close();

    const after = await openChromium(service, { extension: true, profile });
    // Chromium may load the very first pages of a start before the scripts of its extensions stand; the rules do.
    const stated = async () => {
      await after.page.goto('https://inservice.ru/first');
      return after.page.evaluate(() => Reflect.get(navigator, 'globalPrivacyControl') as unknown);
    };
    await expect.poll(stated, { timeout: 20_000, interval: 300 }).toBe(true);
    expect(service.arrivedAt('https://inservice.ru/first')[0]?.gpc).toBe(true);
    await after.page.goto('https://inservice.ru/after');
    expect([
      await after.page.evaluate(() => Reflect.get(window, 'first') as unknown),
      await after.page.evaluate(() => Object.keys(localStorage)),
      (await after.context.cookies()).map(({ name }) => name),
      service.arrivedAt('https://inservice.ru/after')[0]?.gpc,
    ]).toEqual([true, ['cart'], [], true]);
    expect([await held(after), await badge(after)]).toEqual([[], '']);
    await after.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
    await service.close();
  }
});
