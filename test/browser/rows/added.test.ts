import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state } from '../../support/fixture.ts';
import { nonce, policies, under } from '../../support/policies.ts';
import { buttons, push, scriptOf } from '../../support/tags.ts';

const site = fixture();

/** Adds tags as applications do: by themselves, deep in a piece, moved, and parsed from markup. */
const add = `
  const same = (text) => text;
  const plain = { createHTML: same, createScript: same };
  const trusted = globalThis.trustedTypes?.createPolicy('page', plain) ?? plain;
  const tag = (word) => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.nonce = '${nonce}';
    script.dataset.purpose = 'statistics';
    if (word) script.textContent = trusted.createScript("(window.ran ??= []).push('" + word + "')");
    return script;
  };
  const holder = () => document.body.appendChild(document.createElement('section'));
  window.add = {
    alone: () => holder().append(tag('alone')),
    deep: () => { const outer = document.createElement('div'); outer.appendChild(document.createElement('p')).append(tag('deep')); holder().append(outer); },
    parsed: () => { holder().innerHTML = trusted.createHTML('<p><script type="text/plain" nonce="${nonce}" data-purpose="statistics">(window.ran ??= []).push("parsed")<\\/script></p>'); },
    external: () => { const script = tag(''); script.dataset.src = '/added.js'; holder().append(script); },
    moved: () => { const script = tag('moved'); holder().append(script); holder().append(script); },
  };`;
const words = ['alone', 'deep', 'parsed', 'external', 'moved'] as const;

/** Calls one of the ways above. */
const addBy = (word: string) => `window.add['${word}']()`;

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit } = under(policy, site);

  test.each(words)('6: a tag added after the decision runs once, with no call: %s', async (word) => {
    site.serve({ 'https://inservice.ru/added.js': scriptOf(push('external')) });
    const tab = await visit(page(`${buttons}<script>${add}</script>`));
    await press(tab, 'grant-all');
    await tab.evaluate(addBy(word));
    await expect.poll(() => ran(tab)).toEqual([word]);
    await tab.waitForTimeout(200);
    expect(await ran(tab)).toEqual([word]);
  });

  test('6: tags added before a decision, and after a denial, wait and then run once', async () => {
    site.serve({ 'https://inservice.ru/added.js': scriptOf(push('external')) });
    const tab = await visit(page(`${buttons}<script>${add}</script>`));
    await banner(tab).waitFor();
    await tab.evaluate(addBy('alone'));
    await press(tab, 'deny-all');
    for (const word of words.slice(1)) await tab.evaluate(addBy(word));
    await tab.waitForTimeout(200);
    expect(await ran(tab)).toEqual([]);
    await tab.locator('[data-consent=grant-all]').click();
    await expect.poll(async () => [...(await ran(tab))].sort()).toEqual([...words].sort());
  });

  test('6: what a page adds to a granted medium, or to an element of ours, is left as it is', async () => {
    const tab = await visit(
      page(`<video data-purpose="statistics" data-src="/seen.mp4"></video><inservice-storage></inservice-storage>`),
    );
    await press(tab, 'grant-all');
    await tab.locator('video[src]').waitFor();
    await tab.waitForTimeout(200);
    const after = await tab.evaluate(async () => {
      let begun = 0;
      document.querySelector('video')?.addEventListener('emptied', () => (begun += 1));
      for (const [name, to] of [
        ['track', 'video'],
        ['img', 'inservice-storage'],
      ] as const)
        document.querySelector(to)?.append(Object.assign(document.createElement(name), { src: '/added' }));
      await new Promise((next) => setTimeout(next, 100));
      return [begun, ...[...document.querySelectorAll('track,img')].map((part) => part.getAttribute('src'))];
    });
    expect(after).toEqual([0, '/added', '/added']);
  });

  test('24: an application replaces its body: banner, buttons, tags and preferences live on', async () => {
    const tab = await visit(page(`<script>${add}</script>`));
    await banner(tab).waitFor();
    const replace = () =>
      tab.evaluate(() => {
        const body = document.createElement('body');
        const button = body.appendChild(document.createElement('button'));
        button.dataset['consent'] = 'preferences';
        button.textContent = 'Настроить';
        document.documentElement.replaceChild(body, document.body);
      });
    await replace();
    expect(await banner(tab).isVisible()).toBe(true);
    await tab.evaluate(addBy('alone'));
    await press(tab, 'grant-all');
    await expect.poll(() => ran(tab)).toEqual(['alone']);
    await replace();
    await tab.evaluate(addBy('deep'));
    await expect.poll(() => ran(tab)).toEqual(['alone', 'deep']);
    await tab.locator('[data-consent=preferences]').click();
    await tab.locator('inservice-consent dialog').waitFor();
    await replace();
    expect(await tab.locator('inservice-consent dialog').isVisible()).toBe(true);
    await press(tab, 'withdraw');
    expect((await state(tab))?.granted).toEqual(['necessary']);
  });

  test('24: the body is replaced while the interface is still on its way', async () => {
    const tab = await visit(
      page(`<script>document.body.replaceWith(document.createElement('body')); document.body.innerHTML;</script>`),
    );
    await banner(tab).waitFor();
    await press(tab, 'deny-all');
    expect([(await state(tab))?.status, await banner(tab).count()]).toEqual(['current', 0]);
  });
});
