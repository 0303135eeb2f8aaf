import { describe, expect, test } from 'vitest';
import { fixture, page, press, ran } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { gated, push, scriptOf } from '../../support/tags.ts';

const site = fixture();
const address = 'https://inservice.ru/pieces';

/** Tells the server as soon as a marked tag stands in the page; the page's own code puts something behind it. */
const tell = `<script>new MutationObserver((_, observer) => {
  const tag = document.querySelector('[data-purpose]');
  if (!tag) return;
  observer.disconnect();
  tag.parentNode.append(document.createElement('hr'));
  setTimeout(() => fetch('/seen'));
}).observe(document, { childList: true, subtree: true })</script>`;
const tellOfChange =
  '<script>document.addEventListener("inservice-consent:change", () => setTimeout(() => fetch("/seen")))</script>';

/** Sends the page up to `|`, and the rest when the browser has seen what stands there. */
async function* inPieces(html: string) {
  const [first = '', rest = ''] = html.split('|');
  yield first;
  await expect.poll(() => site.service.arrivedAt('https://inservice.ru/seen').length).toBe(1);
  yield rest;
}

const code = push('one');
const script = gated('statistics', 'one');
const after = gated('statistics', 'two');
const cutBefore = (text: string, html = script) => html.replace(text, `|${text}`);

describe.each(policies)('a page under a policy that is %s, granted and arriving in pieces', (policy) => {
  const { visit, served } = under(policy, site);

  const serveInPieces = (body: string, head = tell) => {
    const whole = served(page(body, { head }));
    site.serve({
      [address]: { ...whole, body: inPieces(`${whole.html}`) },
      'https://inservice.ru/seen': { status: 204 },
    });
  };

  async function arrive(body: string) {
    const tab = await visit(page(''), address);
    await press(tab, 'grant-all');
    serveInPieces(body);
    await tab.reload({ waitUntil: 'domcontentloaded' });
    return tab;
  }

  test.each([
    ['ahead of its code', cutBefore(code)],
    ['in the middle of its code', cutBefore("push('one')")],
    ['ahead of its end', cutBefore('</script>')],
    ['behind its end', `${script}|`],
    ['alone in its place', `<div>${cutBefore("push('one')")}</div>`],
  ])('a script that is cut %s runs once and whole, and those behind it in their order', async (_, cut) => {
    const tab = await arrive(`${cut}<p>More</p>${after}`);
    await expect.poll(() => ran(tab)).toEqual(['one', 'two']);
    await tab.waitForTimeout(200);
    expect(await ran(tab)).toEqual(['one', 'two']);
  });

  test('a script that ends the page runs at its end', async () => {
    const tab = await arrive(cutBefore("push('one')"));
    await expect.poll(() => ran(tab)).toEqual(['one']);
  });

  test('granted while the parser is inside of it, beneath the banner, a script runs once and whole', async () => {
    serveInPieces(`${cutBefore("push('one')")}<p>More</p>${after}`, tellOfChange);
    await site.page.goto(address, { waitUntil: 'commit' });
    await press(site.page, 'grant-all');
    await expect.poll(() => ran(site.page)).toEqual(['one', 'two']);
  });

  test('a picture whose parts come later is shown', async () => {
    const picture = '<picture data-purpose="statistics"><img data-src="/shown.png" alt=""></picture>';
    const tab = await arrive(`${cutBefore('<img', picture)}<p>More</p>`);
    await expect.poll(() => tab.locator('img').getAttribute('src')).toBe('/shown.png');
  });

  test('on a page that comes whole, granted code runs before the next code of the page, and hears that the page has come', async () => {
    const listening = `${push('one')} document.addEventListener('DOMContentLoaded', () => ran.push('come'));`;
    const body = `<script type="text/plain" data-purpose="statistics">${listening}</script><script>${push('own')}</script>`;
    const tab = await visit(page(body), address);
    await press(tab, 'grant-all');
    await tab.reload({ waitUntil: 'load' });
    expect(await ran(tab)).toEqual(['one', 'own', 'come']);
  });

  test('behind granted code, external scripts are fetched side by side', async () => {
    const external = (name: string) =>
      `<script type="text/plain" data-purpose="statistics" data-src="/${name}.js"></script>`;
    const tab = await visit(page(`${script}${external('slow')}${external('quick')}`), address);
    await press(tab, 'grant-all');
    await expect.poll(() => ran(tab)).toContain('one');
    site.serve({
      'https://inservice.ru/slow.js': scriptOf(push('slow'), 1500),
      'https://inservice.ru/quick.js': scriptOf(push('quick')),
    });
    site.service.forgetArrivals();
    await tab.reload({ waitUntil: 'domcontentloaded' });
    await expect.poll(() => site.service.arrivedAt('https://inservice.ru/quick.js').length).toBe(1);
    expect(await ran(tab)).toEqual(['one']);
    await expect.poll(() => ran(tab)).toEqual(['one', 'slow', 'quick']);
  });
});
