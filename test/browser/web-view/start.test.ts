import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state, watch } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { gated, scriptOf } from '../../support/tags.ts';
import { decided, hosts, inWebView, told } from '../../support/web-view.ts';

const site = fixture();
const bridge = 'https://inservice.ru/consent/bridge.js';
const minute = 60_000;

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit, cases } = under(policy, site);

  const grantOnTheWeb = async () => {
    const tab = await visit(page(''));
    await press(tab, 'grant-all');
    await expect.poll(async () => (await state(tab))?.status).toBe('current');
  };

  test('without an app nothing of the bridge is loaded', async () => {
    const tab = await visit(page(''));
    await banner(tab).waitFor();
    await tab.waitForTimeout(300);
    expect(site.service.arrivedAt(bridge).length).toBe(0);
  });

  test.each(cases(hosts))('%s: a grant made in the app holds on the page, which asks nobody', async (host) => {
    const tab = await visit(inWebView(host, decided('granted')));
    await expect.poll(() => ran(tab)).toEqual(['statistics', 'advertising']);
    const { status, recordId } = (await state(tab)) ?? {};
    expect([status, recordId, await banner(tab).count(), await told(tab)]).toEqual([
      'current',
      decided('granted').recordId,
      0,
      [],
    ]);
    await expect
      .poll(() => tab.evaluate(() => window.inserviceConsent?.receipt()))
      .toMatchObject({ record_id: decided('granted').recordId, record: { via: 'native' } });
  });

  test('a newer denial made in the app loses no race against what the page remembers', async () => {
    await grantOnTheWeb();
    site.serve({ [bridge]: scriptOf(readFileSync('dist/widget/bridge.js', 'utf8'), 600) });
    const tab = await visit(inWebView('ios', decided('denied', { at: Date.now() + minute })));
    const seen = [await ran(tab), (await state(tab))?.granted];
    await expect.poll(async () => (await state(tab))?.status).toBe('current');
    expect([seen, await ran(tab), (await state(tab))?.granted, await banner(tab).count()]).toEqual([
      [[], ['necessary']],
      [],
      ['necessary'],
      0,
    ]);
    expect(site.service.arrivedAt(bridge).length).toBe(1);
    site.serve({ [bridge]: scriptOf(readFileSync('dist/widget/bridge.js', 'utf8')) });
    await visit(page(gated('statistics', 'x')));
    expect((await state(site.page))?.granted).toEqual(['necessary']);
  });

  test('an older decision of the app gives way, and the app is told of the newer one', async () => {
    await grantOnTheWeb();
    const tab = await visit(inWebView('android', decided('denied', { at: Date.now() - minute })));
    await expect.poll(() => ran(tab)).toEqual(['statistics', 'advertising']);
    const recordId = (await state(tab))?.recordId;
    await expect.poll(() => told(tab)).toMatchObject([{ version: 1, edition: '1', recordId }]);
  });

  test.each(
    cases([
      ['of another edition', { edition: '2' }],
      ['of the day after tomorrow', { at: Date.now() + 2 * 86_400_000 }],
    ] as const),
  )('a decision of the app %s does not count: the page asks', async (_, more) => {
    const tab = await visit(inWebView('ios', decided('granted', more)));
    await banner(tab).waitFor();
    expect([await ran(tab), (await state(tab))?.status]).toEqual([[], 'unset']);
  });

  test.each(
    cases<readonly [string, unknown]>([
      ['text', 'granted'],
      ['of a later version', { ...decided('granted'), version: 2 }],
      ['with a purpose missing', { ...decided('granted'), purposes: { statistics: 'granted' } }],
    ]),
  )('what the app injected is %s: nothing is granted, and the page asks anew', async (_, injected) => {
    const seen = watch(site.page);
    await grantOnTheWeb();
    const tab = await visit(inWebView('react-native', injected));
    await banner(tab).waitFor();
    expect([await ran(tab), (await state(tab))?.granted]).toEqual([[], ['necessary']]);
    expect(seen.console.join('\n')).toContain('is no consent message');
    await press(tab, 'grant-all');
    await expect.poll(() => ran(tab)).toEqual(['statistics', 'advertising']);
  });

  test('with a registry of the site, its edition is the one that counts', async () => {
    const registry = JSON.stringify({
      version: 1,
      editions: [{ id: '2026-06', published: { 'inservice.ru': '2026-06-01' }, kind: 'material' }],
      services: [],
    });
    const own = `<script type="application/json" data-inservice-registry>${registry}</script>`;
    const html = (edition: string) =>
      inWebView('ios', decided('granted', { edition })).replace('<script src', `${own}<script src`);
    const tab = await visit(html('1'));
    await banner(tab).waitFor();
    const first = await ran(tab);
    await visit(html('2026-06'));
    await expect.poll(() => ran(tab)).toEqual(['statistics', 'advertising']);
    expect(first).toEqual([]);
  });

  test('where the bridge does not load, everything stays held and nothing is thrown', async () => {
    await grantOnTheWeb();
    const seen = watch(site.page);
    await site.page.route('**/bridge.js', (route) => route.abort());
    const tab = await visit(inWebView('ios', decided('granted')));
    await expect.poll(() => seen.console.join('\n')).toContain('could not load the bridge');
    expect([await ran(tab), (await state(tab))?.granted, seen.errors]).toEqual([[], ['necessary'], []]);
  });
});
