import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state, watch } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { decided, hosts, inWebView, speak, told } from '../../support/web-view.ts';

const site = fixture();
/** Well after everything that these tests decide, however long they take. */
const later = { at: Date.now() + 3_600_000, record: 'later' as const };

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit, cases } = under(policy, site);

  describe.each(cases(hosts))('in a web view of %s', (host) => {
    test('the app is told of a decision made on the page, in the form in which it may inject it', async () => {
      const tab = await visit(inWebView(host));
      await press(tab, 'grant-all');
      const { recordId, decidedAt } = (await state(tab)) ?? {};
      await expect
        .poll(() => told(tab))
        .toEqual([
          {
            type: 'inservice-consent',
            services: [],
            ...decided('granted', { at: decidedAt ?? 0 }),
            recordId,
          },
        ]);
      const [message] = await told(tab);
      await site.browser.context.clearCookies();
      await visit(inWebView(host, message));
      await expect.poll(() => ran(tab)).toEqual(['statistics', 'advertising']);
      expect((await state(tab))?.recordId).toBe(recordId);
    });

    test('a later denial of the app is taken at once, with its key or without', async () => {
      const tab = await visit(inWebView(host, decided('granted')));
      await expect.poll(() => ran(tab)).toEqual(['statistics', 'advertising']);
      await speak(tab, decided('denied', later));
      await expect.poll(async () => (await state(tab))?.granted).toEqual(['necessary']);
      expect([(await state(tab))?.recordId, await told(tab)]).toEqual([decided('denied', later).recordId, []]);
    });

    test('a later grant is taken only with the key that the app injected, which no script of the page can read', async () => {
      const seen = watch(site.page);
      const tab = await visit(inWebView(host, { ...decided('denied'), key: 'secret' }));
      await expect.poll(async () => (await state(tab))?.status).toBe('current');
      for (const key of [undefined, '', 'guess']) await speak(tab, { ...decided('granted', later), key });
      await tab.waitForTimeout(200);
      expect([await ran(tab), await tab.evaluate(() => 'inserviceNativeConsent' in window)]).toEqual([[], false]);
      expect(seen.console.filter((line) => line.includes('needs the key')).length).toBe(3);
      await speak(tab, { ...decided('granted', later), key: 'secret' });
      await expect.poll(() => ran(tab)).toEqual(['statistics', 'advertising']);
    });
  });

  test('a frame cannot speak for the app, not even to deny', async () => {
    const message = JSON.stringify({ type: 'inservice-consent', ...decided('denied', later) });
    site.serve({
      'https://frame.example.com/': { html: `<script>parent.postMessage(${JSON.stringify(message)}, '*')</script>` },
    });
    const tab = await visit(
      inWebView('react-native', decided('granted'), '<iframe src="https://frame.example.com/"></iframe>'),
    );
    await expect.poll(() => ran(tab)).toEqual(['statistics', 'advertising']);
    await tab.waitForTimeout(500);
    expect((await state(tab))?.granted.length).toBe(5);
  });

  test('an address may carry a denial; it is taken once', async () => {
    const html = inWebView(undefined);
    await press(await visit(html), 'grant-all');
    const tab = site.page;
    await tab.goto('https://inservice.ru/test?inservice-consent=deny&a=1#b');
    await expect.poll(async () => (await state(tab))?.status).toBe('current');
    expect([await ran(tab), (await state(tab))?.granted, tab.url(), await banner(tab).count()]).toEqual([
      [],
      ['necessary'],
      'https://inservice.ru/test?a=1#b',
      0,
    ]);
    await tab.locator('[data-consent=grant-all]').click();
    await tab.reload();
    await expect.poll(() => ran(tab)).toEqual(['statistics', 'advertising']);
  });

  test.each(cases(['grant', 'granted', '', 'deny-nothing']))('an address cannot grant: %j', async (answer) => {
    const tab = await visit(page(''));
    await banner(tab).waitFor();
    await visit(inWebView(undefined));
    await tab.goto(`https://inservice.ru/test?inservice-consent=${answer}`);
    await banner(tab).waitFor();
    expect([await ran(tab), (await state(tab))?.status]).toEqual([[], 'unset']);
  });
});
