import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { snippets } from '../../support/snippets.ts';
import { buttons, push, scriptOf } from '../../support/tags.ts';

const site = fixture();

/** Notes what is held, from the first moment; gives snippets the policy that Trusted Types want of the page. */
const head = `<script>
  const same = (text) => text;
  globalThis.trustedTypes?.createPolicy('default', { createHTML: same, createScript: same, createScriptURL: same });
  window.held = []; window.released = [];
  for (const type of ['held', 'released'])
    document.addEventListener('inservice-consent:' + type, ({ detail }) => window[type].push(detail.service));
</script>`;
const heard = (tab: Page) =>
  tab.evaluate(() => {
    const { held, released } = window as unknown as { held: string[]; released: string[] };
    return { held, released };
  });

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit, cases } = under(policy, site);

  describe.each(snippets)('$vendor, as published', ({ html, loads, service, by }) => {
    const open = (where: 'head' | 'body') => {
      site.serve({ [loads]: scriptOf(push(loads)) });
      return visit(where === 'head' ? page(buttons, { head: head + html }) : page(buttons + html, { head }));
    };

    test.each(cases(['head', 'body'] as const))(
      'in the %s: held until granted, then run once, and told',
      async (where) => {
        const tab = await open(where);
        await banner(tab).waitFor();
        await tab.waitForTimeout(150);
        const requests = () => site.service.arrivedAt(new URL(loads).host).length;
        expect([await ran(tab), await heard(tab)]).toEqual([[], { held: [service], released: [] }]);
        // The preload scanner of the browser asks for what stands in the markup, before any script can hold it.
        if (by === 'script') expect(requests()).toBe(0);
        await press(tab, 'deny-all');
        await tab.waitForTimeout(150);
        expect(await ran(tab)).toEqual([]);
        await tab.locator('[data-consent=grant-all]').click();
        await expect.poll(() => ran(tab)).toEqual([loads]);
        await tab.waitForTimeout(150);
        expect([await ran(tab), await heard(tab)]).toEqual([[loads], { held: [service], released: [service] }]);
      },
    );

    test('granted before, it runs once, unhindered', async () => {
      await press(await visit(page('')), 'grant-all');
      const tab = await open('head');
      await expect.poll(() => ran(tab)).toEqual([loads]);
      expect((await heard(tab)).held).toEqual([]);
    });
  });

  test('what a snippet waits for with onload is called after the grant', async () => {
    const { html, loads } = snippets.find(({ service }) => service === 'vk-ads') ?? { html: '', loads: '' };
    site.serve({ [loads]: scriptOf(push('sdk')) });
    const tab = await visit(page(buttons, { head: head + html }));
    const called = () => tab.evaluate(() => (window as unknown as { called?: string[] }).called ?? []);
    await banner(tab).waitFor();
    expect(await called()).toEqual([]);
    await press(tab, 'grant-all');
    await expect.poll(called).toEqual(['onload']);
    expect(await ran(tab)).toEqual(['sdk']);
  });

  test('a YouTube frame as published shows nothing of its host until granted', async () => {
    const address = 'https://www.youtube.com/embed/dQw4w9WgXcQ';
    site.serve({ [address]: { html: '<!doctype html><title>Ролик</title>ролик' } });
    const tab = await visit(
      page(
        `${buttons}<iframe width="560" height="315" src="${address}" title="YouTube video player" allow="autoplay; encrypted-media" allowfullscreen></iframe>`,
        { head },
      ),
    );
    await banner(tab).waitFor();
    await tab.waitForTimeout(200);
    const shown = () =>
      tab
        .frames()
        .map((frame) => frame.url())
        .includes(address);
    expect([shown(), (await heard(tab)).held]).toEqual([false, ['youtube']]);
    await tab.locator('[data-consent=grant-all]').click();
    await expect.poll(shown).toBe(true);
    await tab.locator('[data-consent=withdraw]').click();
    await expect.poll(shown).toBe(false);
  });
});
