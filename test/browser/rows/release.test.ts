import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { buttons, gated, push, scriptOf } from '../../support/tags.ts';

const site = fixture();

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit, cases } = under(policy, site);

  const parked = (attributes: string) => `<script type="text/plain" data-purpose="statistics" ${attributes}></script>`;
  const mixed = `${parked('data-src="/slow.js" async')}${parked('data-src="/quick.js"')}${gated('statistics', 'inline')}`;
  const serveMixed = (delay = 700) =>
    site.serve({
      'https://inservice.ru/slow.js': scriptOf(push('slow'), delay),
      'https://inservice.ru/quick.js': scriptOf(push('quick')),
    });

  test.each(
    cases([
      ['head and body', page(gated('statistics', 'last'), { head: mixed })],
      ['head', page('', { head: mixed })],
      ['body', page(mixed)],
    ] as const),
  )('1: a slow async script, a script and inline code keep their order in the %s', async (where, html) => {
    serveMixed();
    const all = ['slow', 'quick', 'inline', ...(where.includes('and') ? ['last'] : [])];
    const tab = await visit(html);
    await banner(tab).waitFor();
    expect([await ran(tab), site.service.arrivedAt('https://inservice.ru/slow.js').length]).toEqual([[], 0]);
    await press(tab, 'grant-all');
    await expect.poll(async () => (await ran(tab)).length).toBe(all.length);
    await tab.waitForTimeout(300);
    const first = await ran(tab);
    await tab.reload();
    await expect.poll(async () => (await ran(tab)).length).toBe(all.length);
    await tab.waitForTimeout(300);
    expect([first, await ran(tab)]).toEqual([all, all]);
  });

  test('1: a script that fails does not stop the ones behind it', async () => {
    serveMixed();
    site.serve({ 'https://inservice.ru/missing.js': { status: 404, body: '', delay: 200 } });
    const tab = await visit(page(parked('data-src="/missing.js"') + mixed));
    await press(tab, 'grant-all');
    await expect.poll(() => ran(tab)).toEqual(['slow', 'quick', 'inline']);
  });

  test('2: granted, withdrawn and granted again, nothing runs a second time', async () => {
    site.serve({
      'https://inservice.ru/quick.js': scriptOf(push('quick')),
      'https://inservice.ru/module.js': scriptOf(push('module')),
    });
    const tab = await visit(
      page(
        `${buttons}${parked('data-src="/quick.js"')}${parked('data-src="/module.js" data-type="module"')}${gated('statistics', 'inline')}`,
      ),
    );
    for (const _ of [1, 2, 3]) {
      await tab.locator('[data-consent=grant-all]').click();
      await expect.poll(async () => (await ran(tab)).length).toBe(3);
      expect((await state(tab))?.granted).toContain('statistics');
      await tab.locator('[data-consent=withdraw]').click();
      expect((await state(tab))?.granted).toEqual(['necessary']);
    }
    await tab.waitForTimeout(300);
    expect([...(await ran(tab))].sort()).toEqual(['inline', 'module', 'quick']);
  });

  test('2: withdrawn while a granted script is on its way, what waits behind it does not run', async () => {
    serveMixed(2000);
    const tab = await visit(page(`${buttons}${mixed}`));
    await tab.locator('[data-consent=grant-all]').click();
    await tab.locator('[data-consent=withdraw]').click();
    await tab.waitForTimeout(2300);
    expect((await ran(tab)).filter((word) => word !== 'slow')).toEqual([]);
    await tab.locator('[data-consent=grant-all]').click();
    await expect.poll(() => ran(tab)).toEqual(['slow', 'quick', 'inline']);
  });

  test('2: one purpose withdrawn while its script is on its way, what waits behind it for another purpose runs', async () => {
    serveMixed(2000);
    const tab = await visit(
      page(`${parked('data-src="/slow.js"')}${gated('quality', 'other')}${gated('statistics', 'inline')}`),
    );
    await press(tab, 'grant-all');
    expect(await ran(tab)).toEqual([]);
    await tab.evaluate(() => window.inserviceConsent?.deny('statistics'));
    await expect.poll(() => ran(tab)).toEqual(['other']);
    await tab.waitForTimeout(2300);
    expect(await ran(tab)).toEqual(['other']);
  });

  test('5: modules run as modules, inline and from an address, and not before', async () => {
    site.serve({
      'https://inservice.ru/module.js': scriptOf(
        `import { word } from './part.js'; (window.ran ??= []).push([word, this === undefined, import.meta.url]);`,
      ),
      'https://inservice.ru/part.js': scriptOf(`export const word = 'module';`),
    });
    const tab = await visit(
      page(
        `${parked('data-src="/module.js" data-type="module"')}<script type="text/plain" data-purpose="statistics" data-type="module">import { word } from '/part.js'; (window.ran ??= []).push([word, this === undefined, document.currentScript]);</script>${gated('statistics', 'inline')}`,
      ),
    );
    await banner(tab).waitFor();
    expect([await ran(tab), site.service.arrivedAt('https://inservice.ru/part.js').length]).toEqual([[], 0]);
    await press(tab, 'grant-all');
    await expect.poll(async () => (await ran(tab)).length).toBe(3);
    const [first, ...rest] = await ran(tab);
    // Like any inline module, this one runs when its imports are there, and holds up nobody.
    expect([first, new Set(rest)]).toEqual([
      ['module', true, 'https://inservice.ru/module.js'],
      new Set([['module', true, null], 'inline']),
    ]);
  });

  test('what a late script writes stands where the script stood: its scripts run before the next, its data stay data', async () => {
    site.serve({
      'https://inservice.ru/written.js': scriptOf(push('external'), 300),
      'https://inservice.ru/quick.js': scriptOf(push('quick')),
    });
    const written = [
      '<p id="written">1</p>',
      `<script>${push('inline')}</script>`,
      '<script src="/written.js"></script>',
      `<script type="module">${push('module')}; (window.ran ??= []).push(document.currentScript)</script>`,
      `<script type="application/json" id="data">${push('data')}</script>`,
    ];
    const code = `document.write(${JSON.stringify(written).replaceAll('<', String.raw`\u003c`)}.join('')); ${push('writer')}`;
    const tab = await visit(
      page(
        `${buttons}<div id="place"><script type="text/plain" data-purpose="statistics">${code}</script></div>${parked('data-src="/quick.js"')}${gated('statistics', 'after')}`,
      ),
    );
    await banner(tab).waitFor();
    await tab.locator('[data-consent=grant-all]').click();
    await expect
      .poll(async () => new Set(await ran(tab)))
      .toEqual(new Set(['writer', 'inline', 'external', 'module', null, 'quick', 'after']));
    // Modules run when their imports are there.
    const order = ['writer', 'inline', 'external', 'quick', 'after'];
    expect((await ran(tab)).filter((word) => order.includes(`${word}`))).toEqual(order);
    expect(
      await tab.locator('#place').evaluate((place) => [...place.children].map(({ localName }) => localName)),
    ).toEqual(['script', 'p', ...Array.from({ length: 4 }, () => 'script')]);
    expect(await tab.locator('#data').evaluate((data: HTMLScriptElement) => data.type)).toBe('application/json');
  });

  test('data blocks are left alone', async () => {
    const tab = await visit(
      page(`${buttons}<script type="application/ld+json" data-purpose="statistics">{"a":1}</script>`),
    );
    await tab.locator('[data-consent=grant-all]').click();
    const block = tab.locator('script[type="application/ld+json"]');
    expect(await block.evaluate((element) => [element.textContent, element.isConnected])).toEqual(['{"a":1}', true]);
  });
});
