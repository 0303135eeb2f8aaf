import { expect, test } from 'vitest';
import { fixture, page, press, ran, state, watch } from '../support/fixture.ts';

const site = fixture();
const gated = `<script type="text/plain" data-purpose="statistics">(window.ran ??= []).push(1)</script>`;
/** Everything was granted at an earlier visit. */
const grantAll = () => {
  const value = `1.1.${Date.now().toString(36)}.1b4e28ba-2fa1-4d3b-a1f2-9c0de5a1b2c3.2222`;
  return site.browser.context.addCookies([{ name: 'inservice_consent', value, domain: '.inservice.ru', path: '/' }]);
};

test.each([
  [
    'an unknown field',
    '{"version":1,"colour":"red","editions":[{"id":"1","published":{"a":"2026-01-01"},"kind":"material"}],"services":[]}',
    'registry.colour: unknown field',
  ],
  [
    'a wrong type',
    '{"version":1,"editions":[{"id":"1","published":{"a":"2026-01-01"},"kind":"material"}],"services":{}}',
    'registry.services: must be a list',
  ],
  ['no JSON', '{oops', 'registry: is not JSON'],
  ['nothing in it', '', 'registry: is not JSON'],
  [
    'a mistyped zone',
    '{"version":1,"editions":[{"id":"1","published":{"a":"2026-01-01"},"zone":"Asia/Almati","kind":"material"}],"services":[]}',
    'registry.editions[0].zone: must be a time zone',
  ],
  [
    'two editions of one id',
    '{"version":1,"editions":[{"id":"1","published":{"a":"2026-01-01"},"kind":"material"},{"id":"1","published":{"a":"2026-02-01"},"kind":"material"}],"services":[]}',
    "registry.editions[1].id: must be no other edition's",
  ],
])('a registry with %s is refused by name, and nothing is granted on it', async (_what, registry, message) => {
  const seen = watch(site.page);
  await grantAll();
  const html = page(gated).replace(
    '<script src',
    `<script type="application/json" data-inservice-registry>${registry}</script><script src`,
  );
  const tab = await site.visit(html);
  await expect.poll(() => seen.console.join('\n')).toContain(message);
  await tab.evaluate(() => window.inserviceConsent?.grantAll());
  expect([await ran(tab), (await state(tab))?.granted, seen.errors]).toEqual([[], ['necessary'], []]);
});

test('the choice itself is never an undeclared item, whatever the registry', async () => {
  const seen = watch(site.page);
  const registry =
    '{"version":1,"editions":[{"id":"1","published":{"a":"2026-01-01"},"kind":"material"}],"services":[]}';
  const html = page(gated, { attributes: 'data-unknown="block"' }).replace(
    '<script src',
    `<script type="application/json" data-inservice-registry>${registry}</script><script src`,
  );
  const tab = await site.visit(html);
  await press(tab, 'grant-all');
  await expect.poll(() => ran(tab)).toEqual([1]);
  await tab.reload();
  const undeclared = seen.console.filter((line) => line.includes('undeclared'));
  expect([(await state(tab))?.status, undeclared, seen.errors]).toEqual(['current', [], []]);
});

test('a registry that is fetched holds everything until it has arrived', async () => {
  await grantAll();
  site.serve({
    'https://inservice.ru/consent.json': {
      body: JSON.stringify({
        version: 1,
        editions: [{ id: '1', published: { a: '2026-01-01' }, kind: 'material' }],
        services: [],
      }),
      headers: { 'content-type': 'application/json' },
    },
  });
  const tab = await site.visit(
    page(`<script>ran = [inserviceConsent.granted('statistics')]</script>${gated}`, {
      attributes: 'data-registry="/consent.json"',
    }),
  );
  await expect.poll(() => ran(tab)).toEqual([false, 1]);
});

test('a registry that does not arrive grants nothing and says so', async () => {
  const seen = watch(site.page);
  await grantAll();
  const tab = await site.visit(page(gated, { attributes: 'data-registry="/nowhere.json"' }));
  await expect.poll(() => seen.console.join('\n')).toContain('could not be fetched from /nowhere.json');
  expect([await ran(tab), seen.errors]).toEqual([[], []]);
});

test('an address of a registry that is empty is one that does not arrive', async () => {
  await grantAll();
  const tab = await site.visit(page(gated, { attributes: 'data-registry=""' }));
  await tab.evaluate(() => window.inserviceConsent?.ready);
  expect([await ran(tab), (await state(tab))?.granted]).toEqual([[], ['necessary']]);
});

const own = JSON.stringify({
  version: 1,
  editions: [{ id: '1', published: { a: '2026-01-01' }, kind: 'material' }],
  services: [],
});

test('a withdrawal is taken while the registry is on its way, and nothing comes back with it', async () => {
  await grantAll();
  site.serve({
    'https://inservice.ru/consent.json': { body: own, headers: { 'content-type': 'application/json' }, delay: 1500 },
  });
  const tab = await site.visit(
    page(`<button data-consent="withdraw">x</button>${gated}`, { attributes: 'data-registry="/consent.json"' }),
  );
  await tab.locator('[data-consent=withdraw]').click();
  await expect.poll(async () => (await state(tab))?.status).toBe('current');
  await expect.poll(async () => (await state(tab))?.granted).toEqual(['necessary']);
  expect(await ran(tab)).toEqual([]);
});

test('a withdrawal is taken while the registry is at fault, and stands once that is repaired', async () => {
  await grantAll();
  const withRegistry = (registry: string) =>
    page(`<button data-consent="withdraw">x</button>${gated}`).replace(
      '<script src',
      `<script type="application/json" data-inservice-registry>${registry}</script><script src`,
    );
  const tab = await site.visit(withRegistry('{oops'));
  await tab.locator('[data-consent=withdraw]').click();
  await expect.poll(() => tab.evaluate(() => document.cookie.split('.')[4])).toBe('0000');
  await site.visit(withRegistry(own));
  await expect.poll(async () => (await state(tab))?.granted).toEqual(['necessary']);
  expect(await ran(tab)).toEqual([]);
});
