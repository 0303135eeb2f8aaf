import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { buttons, gated } from '../../support/tags.ts';

const site = fixture();
const changes = `<script>window.changes = 0; document.addEventListener('inservice-consent:change', () => window.changes++)</script>`;
const html = page(`${buttons}${changes}${gated('statistics', 'x')}`);

const open = async (address: string): Promise<Page> => {
  const tab = await site.browser.context.newPage();
  await tab.goto(address);
  await banner(tab).waitFor();
  return tab;
};

/** When the kept records were decided; none while the database is not there. */
const kept = (tab: Page) =>
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
    const at = Date.now() + 500;
    // Both wait for one moment, so that their writes cross.
    const deny = (tab: Page) =>
      tab.evaluate(async (moment) => {
        while (Date.now() < moment) await new Promise((next) => setTimeout(next));
        window.inserviceConsent?.denyAll();
      }, at);
    await Promise.all([deny(first), deny(second)]);
    const both = async () => [await state(first), await state(second)];
    await expect.poll(async () => new Set((await both()).map((seen) => seen?.recordId)).size).toBe(1);
    await expect.poll(async () => (await kept(first)).length).toBe(2);
    const latest = Math.max(...(await kept(first)));
    await expect.poll(async () => (await both()).map((seen) => seen?.decidedAt)).toEqual([latest, latest]);
    await first.reload();
    expect((await state(first))?.decidedAt).toBe(latest);
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
    const cached = { headers: { 'cache-control': 'max-age=0' } };
    const restored = `<script>addEventListener('pageshow', ({ persisted }) => (window.restored = persisted))</script>`;
    const first = 'https://inservice.ru/first';
    site.serve({ [first]: served(`${html}${restored}`, cached), 'https://inservice.ru/next': served(page('')) });
    await site.page.goto(first);
    await banner(site.page).waitFor();
    await site.page.goto('https://inservice.ru/next');
    await press(site.page, 'grant-all');
    await expect.poll(async () => (await state(site.page))?.status).toBe('current');
    await site.page.goBack({ waitUntil: 'commit' });
    await expect
      .poll(() => site.page.evaluate(() => (window as unknown as { restored?: boolean }).restored))
      .toBe(true);
    await expect.poll(() => ran(site.page)).toEqual(['x']);
    expect(await banner(site.page).count()).toBe(0);
  });
});
