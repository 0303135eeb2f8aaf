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
    return { held: held.sort(), released: released.sort() };
  });

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit, cases } = under(policy, site);

  /** Every snippet but those whose script another one loads as well: a page with many has each once. */
  const many = snippets.filter(({ loads }, at) => snippets.findIndex((other) => other.loads === loads) === at);

  test.each(
    cases([
      ['every one in the head', 'head', many],
      ['every one in the body', 'body', many],
      ...snippets.map((snippet) => [`${snippet.vendor} alone`, 'head', [snippet]] as const),
    ] as const),
  )('%s: held until granted, then run once, and told', async (_, where, held) => {
    const html = held.map((snippet) => snippet.html).join('\n');
    const services = held.map(({ service }) => service).sort();
    const addresses = held.map(({ loads }) => loads).sort();
    const sortedOf = async (tab: Page) => (await ran(tab)).sort();
    site.serve(Object.fromEntries(addresses.map((address) => [address, scriptOf(push(address))])));
    const tab = await visit(where === 'head' ? page(buttons, { head: head + html }) : page(buttons + html, { head }));
    await banner(tab).waitFor();
    await tab.waitForTimeout(150);
    expect([await ran(tab), await heard(tab)]).toEqual([[], { held: services, released: [] }]);
    // The preload scanner of the browser asks for what stands in the markup, before any script can hold it.
    const asked = held.filter(({ by, loads }) => by === 'script' && site.service.arrivedAt(loads).length > 0);
    expect(asked).toEqual([]);
    await press(tab, 'deny-all');
    await tab.waitForTimeout(150);
    expect(await ran(tab)).toEqual([]);
    await tab.locator('[data-consent=grant-all]').click();
    await expect.poll(() => sortedOf(tab)).toEqual(addresses);
    await tab.waitForTimeout(150);
    expect([await sortedOf(tab), await heard(tab)]).toEqual([addresses, { held: services, released: services }]);
    await tab.evaluate(() => window.inserviceConsent?.withdraw());
    await tab.locator('[data-consent=grant-all]').click();
    await tab.waitForTimeout(150);
    expect(await sortedOf(tab), 'what has run does not run again').toEqual(addresses);
    await tab.reload();
    await expect.poll(() => sortedOf(tab)).toEqual(addresses);
    expect((await heard(tab)).held, 'granted before, they run unhindered').toEqual([]);
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
