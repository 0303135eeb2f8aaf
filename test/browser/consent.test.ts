import { expect, test } from 'vitest';
import { banner, fixture, page, press, ran, state, watch } from '../support/fixture.ts';

const site = fixture();

const run = (word: string) => `(window.ran ??= []).push('${word}');`;
const gated = (purpose: string, word: string, more = '') =>
  `<script type="text/plain" data-purpose="${purpose}" ${more}>${run(word)}</script>`;

test('nothing runs before a decision; what is granted runs once', async () => {
  const tab = await site.visit(page(gated('statistics', 'statistics') + gated('advertising', 'advertising')));
  await banner(tab).waitFor();
  expect(await ran(tab)).toEqual([]);
  await press(tab, 'preferences');
  await tab.locator('inservice-consent [role=switch][data-purpose=statistics]').click();
  await press(tab, 'save');
  await expect.poll(() => ran(tab)).toEqual(['statistics']);
  await tab.reload();
  await expect.poll(() => ran(tab)).toEqual(['statistics']);
  expect(await banner(tab).count()).toBe(0);
});

test('a denial is remembered as long as a grant, and runs nothing', async () => {
  const tab = await site.visit(page(gated('statistics', 'x')));
  await press(tab, 'deny-all');
  await tab.reload();
  expect([await ran(tab), await banner(tab).count(), (await state(tab))?.status]).toEqual([[], 0, 'current']);
  const cookie = (await site.browser.context.cookies()).find(({ name }) => name === 'inservice_consent');
  expect([cookie?.domain, cookie?.secure, cookie?.sameSite, cookie?.path]).toEqual(['.inservice.ru', true, 'Lax', '/']);
});

test('several purposes mean all of them', async () => {
  const tab = await site.visit(page(gated('statistics quality', 'both')));
  await banner(tab).waitFor();
  await tab.evaluate(() => window.inserviceConsent?.grant('statistics'));
  expect(await ran(tab)).toEqual([]);
  await tab.evaluate(() => window.inserviceConsent?.grant('quality'));
  expect(await ran(tab)).toEqual(['both']);
});

test('an unknown purpose stays held and is reported; an unknown service follows its purpose', async () => {
  const seen = watch(site.page);
  const tab = await site.visit(page(gated('fun', 'fun') + gated('statistics', 'mine', 'data-service="nobody"')));
  await press(tab, 'grant-all');
  await expect.poll(() => ran(tab)).toEqual(['mine']);
  expect(seen.console.filter((line) => line.includes('inService consent'))).toEqual([
    expect.stringContaining('unknown purpose'),
    expect.stringContaining('unknown service "nobody"'),
  ]);
});

test('the choice made on the site is known in the cabinet, and the other way round', async () => {
  const tab = await site.visit(page(gated('statistics', 'site')));
  await press(tab, 'grant-all');
  await site.visit(page(gated('statistics', 'cabinet')), 'https://lk.inservice.ru/test');
  await expect.poll(() => ran(tab)).toEqual(['cabinet']);
  await tab.evaluate(() => window.inserviceConsent?.denyAll());
  await site.visit(page(gated('statistics', 'site')));
  expect((await state(tab))?.granted).toEqual(['necessary']);
});

test('another registrable domain is asked on its own', async () => {
  const tab = await site.visit(page(''));
  await press(tab, 'grant-all');
  await site.visit(page(''), 'https://inservice.com/test');
  await banner(tab).waitFor();
  expect((await state(tab))?.status).toBe('unset');
});

test('a grant by script without a person acting is refused, a denial is taken', async () => {
  const seen = watch(site.page);
  const tab = await site.visit(
    page('<script>inserviceConsent.grantAll(); ran = [inserviceConsent.state().granted];</script>'),
  );
  expect(await ran(tab)).toEqual([['necessary']]);
  expect(seen.console.join('\n')).toContain('refused, nobody acts');
  await site.visit(page('<script>inserviceConsent.denyAll(); ran = [inserviceConsent.state().status];</script>'));
  expect(await ran(tab)).toEqual(['current']);
});

test('the full record is kept with a hash, and makes a receipt', async () => {
  const tab = await site.visit(page(''));
  await press(tab, 'deny-all');
  const recordId = (await state(tab))?.recordId;
  await expect
    .poll(() => tab.evaluate(() => window.inserviceConsent?.receipt()))
    .toMatchObject({
      record_id: recordId,
      record: { via: 'banner', shown: /^[0-9a-f]{64}$/.exec('') ?? expect.any(String) },
    });
});

test('on plain http the choice is a session cookie, not Secure, and the page is told', async () => {
  const seen = watch(site.page);
  const tab = await site.visit(page(''), 'http://inservice.ru/test');
  await press(tab, 'deny-all');
  const cookie = (await site.browser.context.cookies()).find(({ name }) => name === 'inservice_consent');
  expect([cookie?.expires, cookie?.secure]).toEqual([-1, false]);
  await expect.poll(() => seen.console.join('\n')).toContain('without https');
});
