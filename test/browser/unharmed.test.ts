import { expect, test } from 'vitest';
import { banner, fixture, page, press, watch } from '../support/fixture.ts';

const site = fixture();

const text = '<h1>Шиномонтаж</h1>' + '<p>Запишитесь на удобное время. Мы подтвердим запись сообщением.</p>'.repeat(60);

/** Watches layout from the first moment, by an inline script ahead of the drop-in. */
const observed = page(text).replace(
  '<script src',
  `<script>window.shift = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  </script><script src`,
);

test.each(['bar', 'box', 'dialog'])('the banner as a %s shifts no layout and locks no scrolling', async (layout) => {
  const seen = watch(site.page);
  const tab = await site.visit(
    observed.replace('inservice-consent.js" ', `inservice-consent.js" data-layout="${layout}" `),
  );
  await banner(tab).waitFor();
  await tab.mouse.wheel(0, 400);
  await expect.poll(() => tab.evaluate(() => scrollY)).toBeGreaterThan(0);
  await press(tab, 'deny-all');
  await expect.poll(() => banner(tab).count()).toBe(0);
  expect([await tab.evaluate(() => (window as unknown as { shift: number }).shift), seen.errors]).toEqual([0, []]);
});
