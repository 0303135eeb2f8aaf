import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state } from '../../support/fixture.ts';
import { nonce, policies, strictPolicy, under } from '../../support/policies.ts';
import { buttons, gated, push, scriptOf } from '../../support/tags.ts';

const site = fixture();
const own = push('own');
const integrity = `sha384-${createHash('sha384').update(own).digest('base64')}`;

const seen = `(window.ran ??= []).push([...document.currentScript.attributes].map(({ name, value }) => name + '=' + value).filter((pair) => !/^(nonce|type)=/.test(pair)).sort().join(' '), document.currentScript.nonce);`;
const attributes =
  'id="tag" class="a b" data-key="k" crossorigin="anonymous" referrerpolicy="no-referrer" fetchpriority="low" charset="utf-8"';
const carried =
  'charset=utf-8 class=a b crossorigin=anonymous data-key=k data-purpose=statistics fetchpriority=low id=tag referrerpolicy=no-referrer';

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit } = under(policy, site);
  const expected = policy === 'strict' ? nonce : '';

  test.each([
    ['inline', `<script type="text/plain" data-purpose="statistics" ${attributes}>${seen}</script>`, carried],
    [
      'from an address',
      `<script type="text/plain" data-purpose="statistics" data-src="/seen.js" ${attributes}></script>`,
      `${carried} src=/seen.js`,
    ],
    [
      'from an address that is not parked',
      `<script type="text/plain" data-purpose="statistics" src="/seen.js" ${attributes}></script>`,
      `${carried} src=/seen.js`,
    ],
  ])('3: attributes and nonce are carried over, %s', async (_, tag, all) => {
    site.serve({ 'https://inservice.ru/seen.js': scriptOf(seen) });
    const tab = await visit(page(tag));
    await press(tab, 'grant-all');
    await expect.poll(() => ran(tab)).toEqual([all, expected]);
  });

  test('3: a tag without a nonce runs with the nonce of the drop-in', async () => {
    const tab = await visit(
      page(`<script nonce="" type="text/plain" data-purpose="statistics">${push('bare')}</script>`),
    );
    await press(tab, 'grant-all');
    await expect.poll(() => ran(tab)).toEqual(['bare']);
    expect(await tab.evaluate(() => document.querySelector<HTMLElement>('[data-purpose]')?.nonce)).toBe(expected);
  });

  test('3: a checksum is carried over: the right script runs, another does not', async () => {
    site.serve({
      'https://inservice.ru/own.js': scriptOf(own),
      'https://inservice.ru/changed.js': scriptOf(push('changed')),
    });
    const tag = (src: string) =>
      `<script type="text/plain" data-purpose="statistics" data-src="${src}" integrity="${integrity}" crossorigin></script>`;
    const tab = await visit(page(tag('/changed.js') + tag('/own.js') + gated('statistics', 'last')));
    await press(tab, 'grant-all');
    await expect.poll(() => ran(tab)).toEqual(['own', 'last']);
  });
});

describe.each([
  ['Trusted Types', strictPolicy],
  ['Trusted Types with named policies', `${strictPolicy}; trusted-types inservice-consent`],
])('4: under %s', (_, header) => {
  const { visit } = under('strict', site, header);

  test.each(['ru', 'kk', 'en'])('the interface renders and works in "%s"', async (lang) => {
    const tab = await visit(page(buttons + gated('quality', 'quality'), { attributes: `data-lang="${lang}"` }));
    await banner(tab).waitFor();
    const shown = await banner(tab).boundingBox();
    await press(tab, 'preferences');
    await tab.locator('inservice-consent [role=switch][data-purpose=quality]').click();
    await press(tab, 'save');
    await expect.poll(() => ran(tab)).toEqual(['quality']);
    await tab.locator('[data-consent=preferences]').click();
    await press(tab, 'withdraw');
    await press(tab, 'close');
    expect([(await state(tab))?.granted, (shown?.height ?? 0) > 50]).toEqual([['necessary'], true]);
  });
});
