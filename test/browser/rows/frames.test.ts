import { describe, expect, test } from 'vitest';
import { banner, fixture, page } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { buttons } from '../../support/tags.ts';

const site = fixture();
const address = 'https://maps.example.com/embed';

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit } = under(policy, site);

  test('7: a frame is granted, withdrawn and granted again: its address is set, removed and restored', async () => {
    site.serve({ [address]: { html: '<!doctype html><title>Карта</title>карта' } });
    const tab = await visit(
      page(`${buttons}<iframe data-purpose="advertising" data-src="${address}" title="Карта"></iframe>`),
    );
    await banner(tab).waitFor();
    const frame = tab.locator('iframe');
    const inside = () =>
      tab
        .frames()
        .slice(1)
        .map((inner) => inner.url().replace('about:blank', ''));
    const loaded = () => site.service.arrivedAt(address).length;
    const first = [await frame.getAttribute('src'), loaded()];
    expect(first).toEqual([null, 0]);
    for (const times of [1, 2]) {
      await tab.locator('[data-consent=grant-all]').click();
      await expect.poll(inside).toEqual([address]);
      expect([await frame.getAttribute('src'), loaded()]).toEqual([address, times]);
      await tab.locator('[data-consent=withdraw]').click();
      await expect.poll(() => inside().join('')).toBe('');
      expect([await frame.getAttribute('src'), await frame.getAttribute('data-src')]).toEqual([null, address]);
    }
  });

  test('7: a frame given by its markup likewise', async () => {
    const tab = await visit(
      page(`${buttons}<iframe data-purpose="advertising" data-srcdoc="<p>карта</p>" title="Карта"></iframe>`),
    );
    await banner(tab).waitFor();
    const text = () =>
      tab.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentDocument?.body.textContent);
    const seen = [await text()];
    for (const consent of ['grant-all', 'withdraw', 'grant-all']) {
      await tab.locator(`[data-consent=${consent}]`).click();
      await tab.waitForTimeout(200);
      seen.push(await text());
    }
    expect(seen).toEqual(['', 'карта', '', 'карта']);
  });

  test('7: pictures, their sets, posters and style sheets wait for their purpose', async () => {
    const kinds = ['img', 'set', 'poster', 'sheet', 'part'];
    // `style-src 'self'` takes in the page's own sheets.
    const at = (name: string) => `https://inservice.ru/media/${name}`;
    site.serve(
      Object.fromEntries(kinds.map((name) => [at(name), { body: '', headers: { 'content-type': 'text/css' } }])),
    );
    const tab = await visit(
      page(`${buttons}<img data-purpose="statistics" data-src="${at('img')}" alt="">
        <img data-purpose="statistics" data-srcset="${at('set')} 1x" alt="">
        <picture data-purpose="statistics"><source data-srcset="${at('part')}"><img alt=""></picture>
        <video data-purpose="statistics" data-poster="${at('poster')}"></video>
        <link data-purpose="statistics" rel="stylesheet" data-href="${at('sheet')}">`),
    );
    await banner(tab).waitFor();
    const arrived = () =>
      site.service
        .arrivedAt(at(''))
        .map(({ url }) => url.pathname.slice(7))
        .sort();
    expect(arrived()).toEqual([]);
    await tab.locator('[data-consent=grant-all]').click();
    await expect.poll(arrived).toEqual([...kinds].sort());
  });

  test('7: a medium takes up its sources when they are granted, and lets go of them when that is withdrawn', async () => {
    const at = (name: string) => `https://inservice.ru/media/${name}`;
    site.serve(Object.fromEntries(['a', 'b', 'c'].map((name) => [at(name), { body: '' }])));
    const tab = await visit(
      page(`${buttons}<video data-purpose="statistics" preload="auto"><source data-src="${at('a')}"></video>
        <audio preload="auto"><source data-purpose="statistics" data-src="${at('b')}"></audio>
        <video data-purpose="statistics" preload="auto" data-src="${at('c')}"></video>`),
    );
    const arrived = () => new Set(site.service.arrivedAt(at('')).map(({ url }) => url.pathname.slice(7)));
    const sources = () =>
      tab.locator('video,audio').evaluateAll((all) => all.map((medium) => (medium as HTMLMediaElement).networkState));
    await banner(tab).waitFor();
    expect(arrived()).toEqual(new Set());
    await tab.locator('[data-consent=grant-all]').click();
    await expect.poll(arrived).toEqual(new Set(['a', 'b', 'c']));
    await tab.locator('[data-consent=withdraw]').click();
    // HTMLMediaElement.NETWORK_EMPTY, and NETWORK_NO_SOURCE where an empty `source` is left.
    await expect.poll(sources).toEqual([3, 3, 0]);
    const begun = tab
      .locator('video')
      .first()
      .evaluate((video) => new Promise((settle) => video.addEventListener('loadstart', ({ type }) => settle(type))));
    await tab.locator('[data-consent=grant-all]').click();
    expect(await begun).toBe('loadstart');
  });
});
