import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, state } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { buttons } from '../../support/tags.ts';

const site = fixture();

const registry = JSON.stringify({
  version: 1,
  editions: [{ id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' }],
  services: [
    { id: 'shop', name: 'Магазин', purposes: ['necessary'], items: [{ name: 'cart' }] },
    {
      id: 'tracker',
      name: 'Счётчик',
      purposes: ['statistics'],
      items: [{ name: 'track' }, { name: 'track_*' }, { name: '__Host-track' }, { name: '__Secure-track' }],
    },
  ],
});
const html = page(buttons).replace(
  '<script src',
  `<script type="application/json" data-inservice-registry>${registry}</script><script src`,
);

const names = async () =>
  (await site.browser.context.cookies())
    .map(({ name }) => name)
    .filter((name) => name !== 'inservice_consent')
    .sort();

/** Sets cookies by script, as a granted service would. */
const set = (tab: Page, cookies: readonly string[]) =>
  tab.evaluate((texts) => {
    for (const text of texts) document.cookie = text;
  }, cookies);

const withdraw = (tab: Page) => tab.locator('[data-consent=withdraw]').click();

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit, cases } = under(policy, site);

  const granted = async (address?: string) => {
    const tab = await visit(html, address);
    await press(tab, 'grant-all');
    await expect.poll(async () => (await state(tab))?.status).toBe('current');
    return tab;
  };

  describe.each(['at once', 'on a later visit'])('withdrawn %s', (when) => {
    const later = (tab: Page) => (when === 'at once' ? undefined : tab.reload());

    const hosts: readonly (readonly [string, string])[] = [
      ['lk.inservice.ru', 'inservice.ru'],
      ['a.b.c.inservice.ru', 'c.inservice.ru'],
      ['shop.example.com.kz', 'example.com.kz'],
      ['www.example.co.uk', 'example.co.uk'],
      ['example.org.ru', 'example.org.ru'],
    ];
    test.each(cases(hosts))(
      '8: withdrawal on %s takes cookies of %s, of the host, and their twins',
      async (host, domain) => {
        const tab = await granted(`https://${host}/test`);
        await set(tab, [
          `track=1; path=/; domain=${domain}`,
          `track_wide=1; path=/; domain=${domain}; max-age=9999; secure; samesite=none`,
          'track=2; path=/',
          'track_host=1; path=/',
          '__Host-track=1; path=/; secure',
          `__Secure-track=1; path=/; domain=${domain}; secure`,
          'track_apart=1; path=/; secure; samesite=none; partitioned',
          'cart=1; path=/',
          `mine=1; path=/; domain=${domain}`,
        ]);
        await expect.poll(names).toHaveLength(9);
        await later(tab);
        await withdraw(tab);
        await expect.poll(names, { timeout: 3000 }).toEqual(['cart', 'mine']);
      },
    );

    const paths: readonly (readonly [string, string])[] = [
      ['/p/x', '/p/x'],
      ['/p/x', '/p/x/'],
      ['/p/x', '/p/x/y/z'],
      ['/p/x/', '/p/x/y.html'],
      ['/p', '/p/x/'],
      ['/%D0%BF/x', '/%D0%BF/x/y'],
    ];
    test.each(cases(paths))('9: a cookie with the path %s goes on %s', async (path, at) => {
      const tab = await granted(`https://inservice.ru${at}`);
      await set(tab, [`track=1; path=${path}`, `track_wide=1; path=${path}; domain=inservice.ru`, 'track_default=1']);
      await expect.poll(names).toHaveLength(3);
      await later(tab);
      await withdraw(tab);
      await expect.poll(names, { timeout: 3000 }).toEqual([]);
    });

    test('10: keys of both web storages, databases and caches of a denied purpose go; others stay', async () => {
      const tab = await granted();
      await tab.evaluate(async () => {
        for (const storage of [localStorage, sessionStorage]) {
          for (const name of ['track', 'track_1', 'cart', 'mine']) storage.setItem(name, '1');
        }
        for (const name of ['track', 'cart']) {
          await caches.open(name);
          await new Promise(
            (resolve) =>
              (indexedDB.open(name).onsuccess = ({ target }) => resolve((target as IDBOpenDBRequest).result.close())),
          );
        }
      });
      await later(tab);
      await withdraw(tab);
      const left = () =>
        tab.evaluate(async () => [
          Object.keys(localStorage).sort().join(),
          Object.keys(sessionStorage).sort().join(),
          (await indexedDB.databases())
            .map(({ name }) => name)
            .filter((name) => name !== 'inservice-consent')
            .join(),
          (await caches.keys()).join(),
        ]);
      await expect.poll(left, { timeout: 3000 }).toEqual(['cart,mine', 'cart,mine', 'cart', 'cart']);
    });
  });

  test('9: what another path hides goes when that path is next visited', async () => {
    const tab = await granted('https://inservice.ru/p/x/');
    await set(tab, ['track=1; path=/p/x']);
    await visit(html, 'https://inservice.ru/');
    await withdraw(tab);
    await visit(html, 'https://inservice.ru/p/x/');
    await expect.poll(names, { timeout: 3000 }).toEqual([]);
  });

  test('10: a database that is held open does not keep the rest from going', async () => {
    const tab = await granted();
    await tab.evaluate(
      () =>
        new Promise(
          (resolve) =>
            (indexedDB.open('track').onsuccess = ({ target }) => resolve(Object.assign(window, { held: target }) && 0)),
        ),
    );
    await tab.evaluate(() => {
      localStorage.setItem('track', '1');
      document.cookie = 'track=1';
      return caches.open('track_cache').then(() => 0);
    });
    await withdraw(tab);
    await expect
      .poll(
        () =>
          tab.evaluate(async () => [
            document.cookie.includes('track'),
            localStorage.length,
            (await caches.keys()).length,
          ]),
        {
          timeout: 6000,
        },
      )
      .toEqual([false, 0, 0]);
  });

  test('10: a denial erases what was left from before, and nothing goes before an answer', async () => {
    await visit('<!doctype html><title>before</title>', 'https://inservice.ru/before');
    await site.page.evaluate(() => {
      localStorage.setItem('track', '1');
      document.cookie = 'track=1; domain=inservice.ru; max-age=9999';
    });
    const tab = await visit(html);
    await banner(tab).waitFor();
    expect([await names(), await tab.evaluate(() => localStorage.length)]).toEqual([['track'], 1]);
    await press(tab, 'deny-all');
    await expect.poll(async () => [await names(), await tab.evaluate(() => localStorage.length)]).toEqual([[], 0]);
  });
});
