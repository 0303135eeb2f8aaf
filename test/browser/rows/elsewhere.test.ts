import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { buttons, gated } from '../../support/tags.ts';

// A whole browser: it keeps pages for going back.
const site = fixture({});
const changes = `<script>window.changes = 0; document.addEventListener('inservice-consent:change', () => window.changes++)</script>`;
const html = page(`${buttons}${changes}${gated('statistics', 'x')}`);

const open = async (address: string): Promise<Page> => {
  const tab = await site.browser.context.newPage();
  await tab.goto(address);
  await banner(tab).waitFor();
  return tab;
};

/** When the kept records were decided; none while the database is not there. */
const recorded = (tab: Page) =>
  tab.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'inservice-consent')) return [];
    const outcome = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await outcome(indexedDB.open('inservice-consent'));
    const records = await outcome(database.transaction('records').objectStore('records').getAll());
    database.close();
    return records.map(({ decidedAt }: { decidedAt: number }) => decidedAt);
  });

/** Decides at the beginning of the next second, so that the writes of several tabs cross. */
const decideAt = (tab: Page, way: 'grantAll' | 'denyAll') =>
  tab.evaluate(async (decide) => {
    const moment = Math.ceil(Date.now() / 1000 + 0.2) * 1000;
    while (Date.now() < moment) await new Promise((next) => setTimeout(next));
    window.inserviceConsent?.[decide]();
  }, way);

const kept = 'https://inservice.ru/first';
const next = 'https://inservice.ru/next';
const revalidated = { headers: { 'cache-control': 'max-age=0' } };
const noted = `<script>addEventListener('pageshow', ({ persisted }) => (window.restored = persisted))</script>`;

/** Leaves the page at `kept`, acts on `next`, and comes back. A browser may drop what it kept: then all of it again. */
async function throughCache(tab: Page, prepare: () => Promise<void>, elsewhere: () => Promise<void>): Promise<void> {
  const restored = () => tab.evaluate(() => (window as unknown as { restored?: boolean }).restored);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await prepare();
    await tab.goto(next);
    await elsewhere();
    await tab.goBack({ waitUntil: 'commit' });
    await expect.poll(restored).toBeTypeOf('boolean');
    if (await restored()) return;
  }
  throw new Error('Three times the browser did not keep the page for going back.');
}

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit, served } = under(policy, site);

  test.each([
    ['of the same origin', 'https://inservice.ru/other', 'https://inservice.ru/test'],
    ['of a sub-domain', 'https://lk.inservice.ru/other', 'https://inservice.ru/test'],
    ['of the domain, decided on a sub-domain', 'https://inservice.ru/other', 'https://lk.inservice.ru/test'],
  ])('13: a decision in one tab closes the banner in another %s, and releases there once', async (_, other, own) => {
    site.serve({ [other]: served(html) });
    const second = await open(other);
    const first = await visit(html, own);
    await press(first, 'grant-all');
    await expect.poll(() => ran(second), { timeout: 3000 }).toEqual(['x']);
    await expect.poll(() => banner(second).count()).toBe(0);
    await second.bringToFront();
    await second.reload();
    await first.bringToFront();
    await first.locator('[data-consent=withdraw]').click();
    await expect.poll(async () => (await state(second))?.granted, { timeout: 3000 }).toEqual(['necessary']);
    const heard = await second.evaluate(() => (window as unknown as { changes: number }).changes);
    const records = [(await state(second))?.recordId, (await state(first))?.recordId];
    expect([await ran(second), heard, new Set(records).size]).toEqual([['x'], 1, 1]);
  });

  test('13: decisions in two tabs at the same time: the later one wins in both, both records are kept', async () => {
    site.serve({ 'https://inservice.ru/other': served(html) });
    const second = await open('https://inservice.ru/other');
    const first = await visit(html);
    await banner(first).waitFor();
    await Promise.all([decideAt(first, 'denyAll'), decideAt(second, 'denyAll')]);
    const both = async () => [await state(first), await state(second)];
    await expect.poll(async () => new Set((await both()).map((seen) => seen?.recordId)).size).toBe(1);
    await expect.poll(async () => (await recorded(first)).length).toBe(2);
    const latest = Math.max(...(await recorded(first)));
    await expect.poll(async () => (await both()).map((seen) => seen?.decidedAt)).toEqual([latest, latest]);
    await first.reload();
    expect((await state(first))?.decidedAt).toBe(latest);
  });

  test('13: a grant in one tab and a denial in another at the same time: the later one wins in both', async () => {
    site.serve({ 'https://inservice.ru/other': served(html) });
    const second = await open('https://inservice.ru/other');
    const first = await visit(html);
    await banner(first).waitFor();
    // A grant by script counts while the person acts on the page.
    await first.keyboard.press('a');
    await Promise.all([decideAt(first, 'grantAll'), decideAt(second, 'denyAll')]);
    await expect.poll(async () => (await recorded(first)).length).toBe(2);
    const latest = Math.max(...(await recorded(first)));
    const both = async () => [await state(first), await state(second)];
    await expect.poll(async () => (await both()).map((seen) => seen?.decidedAt)).toEqual([latest, latest]);
    expect((await state(first))?.granted).toEqual((await state(second))?.granted);
  });

  test('13: an earlier decision that is written later does not stand', async () => {
    const tab = await visit(html);
    await press(tab, 'grant-all');
    const denied = await tab.evaluate(() => {
      const earlier = document.cookie;
      window.inserviceConsent?.denyAll();
      const { recordId } = window.inserviceConsent?.state() ?? {};
      document.cookie = `${earlier}; Path=/; Domain=inservice.ru; Secure; Max-Age=3600`;
      return recordId;
    });
    const now = async () => [(await state(tab))?.recordId, await tab.evaluate(() => document.cookie.split('.')[3])];
    await expect.poll(now).toEqual([denied, denied]);
  });

  test('14: a page from the back/forward cache knows a decision made elsewhere', async () => {
    const tab = site.page;
    site.serve({ [kept]: served(`${html}${noted}`, revalidated), [next]: served(page('')) });
    await throughCache(
      tab,
      async () => {
        await site.browser.context.clearCookies();
        await tab.goto(kept);
        await banner(tab).waitFor();
      },
      async () => {
        await press(tab, 'grant-all');
        await expect.poll(async () => (await state(tab))?.status).toBe('current');
      },
    );
    await expect.poll(() => ran(tab)).toEqual(['x']);
    expect(await banner(tab).count()).toBe(0);
  });

  test('14: withdrawn elsewhere, the page from the back/forward cache parks, erases and guards', async () => {
    const tab = site.page;
    const frame = '<iframe data-purpose="advertising" data-src="/framed" title="Карта"></iframe>';
    site.serve({
      'https://inservice.ru/framed': { html: '<!doctype html><title>x</title>', ...revalidated },
      [kept]: served(`${html}${frame}${noted}`, revalidated),
      [next]: served(page(buttons)),
    });
    await throughCache(
      tab,
      async () => {
        await site.browser.context.clearCookies();
        await press(await visit(page('')), 'grant-all');
        await tab.goto(kept);
        await expect.poll(() => ran(tab)).toEqual(['x']);
        await tab.evaluate(() => {
          document.cookie = '_ga=1';
          localStorage['_ym_uid'] = '1';
        });
      },
      () => tab.locator('[data-consent=withdraw]').click(),
    );
    await expect.poll(async () => (await state(tab))?.granted).toEqual(['necessary']);
    const rewrite = 'document.cookie = "_ga=2"; localStorage.setItem("_ym_uid", "2");';
    await tab.evaluate(`void setInterval(() => { ${rewrite} }, 100)`);
    await tab.waitForTimeout(500);
    expect(
      await tab.evaluate(() => [
        document.cookie.includes('_ga'),
        localStorage.length,
        document.querySelector('iframe')?.getAttribute('src'),
      ]),
    ).toEqual([false, 0, null]);
  });
});
