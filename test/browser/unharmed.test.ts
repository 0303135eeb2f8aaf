import { expect, test } from 'vitest';
import { banner, fixture, page, press } from '../support/fixture.ts';

const site = fixture();

const text = '<h1>Шиномонтаж</h1>' + '<p>Запишитесь на удобное время. Мы подтвердим запись сообщением.</p>'.repeat(60);

/** Watches from the first moment, before the drop-in: an inline script ahead of it. */
const observed = page(text).replace(
  '<script src',
  `<script>window.seen = { shift: 0, long: [] };
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.long.push(entry.duration); }).observe({ type: 'longtask', buffered: true });
  </script><script src`,
);

test('shifts no layout and keeps the main thread under 50 ms a task at four times slower a processor', async () => {
  const session = await site.browser.context.newCDPSession(site.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const tab = await site.visit(observed);
  await banner(tab).waitFor();
  await tab.waitForTimeout(500);
  const seen = await tab.evaluate(() => (window as unknown as { seen: { shift: number; long: number[] } }).seen);
  expect(seen.shift).toBe(0);
  expect(seen.long.filter((duration) => duration > 50)).toEqual([]);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
});

test('answers the moment it is seen', async () => {
  const tab = await site.visit(observed);
  await banner(tab).waitFor();
  await press(tab, 'deny-all');
  await expect.poll(() => banner(tab).count()).toBe(0);
});
