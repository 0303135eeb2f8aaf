import { describe, expect, test } from 'vitest';
import { fixture, page, press } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { buttons, scriptOf } from '../../support/tags.ts';

const site = fixture();

/** Writes every 100 ms, as any page does. */
const plain = `window.write = () => setInterval(() => {
    document.cookie = '_ga=GA1.1.1.1; path=/; domain=inservice.ru';
    localStorage.setItem('_ym_uid', '1');
  }, 100);`;

/** Keeps the natives that it found when it came, and writes with those. */
const keeping = `
  const { set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  const { setItem } = Storage.prototype;
  const store = localStorage;
  window.write = () => setInterval(() => {
    set.call(document, '_ga=GA1.1.1.1; path=/; domain=inservice.ru');
    setItem.call(store, '_ym_uid', '1');
  }, 100);`;

const listen = `<script>window.told = []; document.addEventListener('inservice-consent:blocked', ({ detail }) => told.push(detail))</script>`;
const tag = '<script src="/writer.js"></script>';
const behind = page(buttons + listen + tag);
const ahead = page(buttons + listen).replace('<script src', `${tag}<script src`);

interface Told {
  readonly kind: string;
  readonly name: string;
  readonly by: string;
}

test('11: what is written again in the moment of its erasing is not taken for what a page cannot erase', async () => {
  const writer = `
    const { setItem, removeItem } = Storage.prototype;
    let turns = 3;
    Storage.prototype.removeItem = function (name) {
      removeItem.call(this, name);
      if (turns-- > 0) queueMicrotask(() => setItem.call(this, name, 'again'));
    };`;
  site.serve({ 'https://inservice.ru/writer.js': { body: writer, headers: { 'content-type': 'text/javascript' } } });
  const tab = await site.visit(ahead);
  await press(tab, 'grant-all');
  await tab.evaluate(() => localStorage.setItem('_ym_uid', '1'));
  await tab.locator('[data-consent=withdraw]').click();
  await expect.poll(() => tab.evaluate(() => localStorage.getItem('_ym_uid'))).toBeNull();
  // Still so when nobody looks at it any more closely than once in half a second.
  await tab.waitForTimeout(700);
  expect(await tab.evaluate(() => localStorage.getItem('_ym_uid'))).toBeNull();
});

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit, cases } = under(policy, site);
  const told = () => site.page.evaluate(() => (window as unknown as { told: Told[] }).told);

  // On a page that began with everything granted there was no guard yet, and ahead of the drop-in there is none:
  // there, natives are free to be kept. What is written with them stands until the watch sees it, some milliseconds
  // later, and nobody can say who wrote.
  test.each(
    cases([
      ['of the page', 'at once', plain, behind, 'known'],
      ['of the page', 'on a later visit', plain, behind, 'known'],
      ['that keeps natives', 'at once', keeping, behind, 'known'],
      ['that keeps natives', 'on a later visit', keeping, behind, 'unknown'],
      ['ahead of the drop-in', 'at once', keeping, ahead, 'unknown'],
      ['ahead of the drop-in', 'on a later visit', keeping, ahead, 'unknown'],
    ] as const),
  )(
    '11: code %s writes every 100 ms, withdrawn %s: absent after 1 s, and told',
    async (_, when, code, html, writer) => {
      site.serve({ 'https://inservice.ru/writer.js': scriptOf(code) });
      const tab = await visit(html);
      await press(tab, 'grant-all');
      if (when !== 'at once') await tab.reload();
      await tab.evaluate('void write()');
      const stored = () =>
        tab.evaluate(() => [document.cookie.includes('_ga'), localStorage.getItem('_ym_uid') !== null] as const);
      await expect.poll(stored).toEqual([true, true]);
      await tab.locator('[data-consent=withdraw]').click();
      await tab.waitForTimeout(1000);
      let present = 0;
      for (let look = 0; look < 20; look++) {
        if ((await stored()).includes(true)) present++;
        await tab.waitForTimeout(37);
      }
      expect(present).toBeLessThanOrEqual(writer === 'known' ? 0 : 4);
      const names = (await told()).map(({ kind, name }) => `${kind} ${name}`);
      expect(new Set(names)).toEqual(new Set(['cookie _ga', 'local-storage _ym_uid']));
      const by = (await told()).map((write) => write.by);
      expect(by.includes('https://inservice.ru/writer.js')).toBe(writer === 'known');
    },
  );

  test('11: a server that sets a denied cookie with every answer: erased again, and told', async () => {
    site.serve({ 'https://inservice.ru/beat': { body: '', headers: { 'set-cookie': '_ga=http; Path=/' } } });
    const tab = await visit(page(buttons + listen));
    await press(tab, 'deny-all');
    await tab.evaluate('void setInterval(() => fetch("/beat"), 200)');
    await expect.poll(async () => (await told()).some(({ name }) => name === '_ga')).toBe(true);
    await tab.waitForTimeout(500);
    await expect.poll(() => tab.evaluate(() => document.cookie.includes('_ga')), { interval: 20 }).toBe(false);
  });
});
