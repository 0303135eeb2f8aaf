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

test('a script that only a late registry knows ran before it came: it is not held then, and never runs again', async () => {
  const registry = {
    version: 1,
    editions: [{ id: '1', published: { 'inservice.ru': '2026-01-01' }, kind: 'material' }],
    services: [{ id: 'w', name: 'W', purposes: ['statistics'], items: [], urls: ['cdn.w.kz/lib'] }],
  };
  const script = { headers: { 'content-type': 'text/javascript' }, body: run('lib') };
  site.serve({
    'https://inservice.ru/r.json': { body: JSON.stringify(registry), delay: 500 },
    'https://cdn.w.kz/lib/a.js': script,
    'https://cdn.w.kz/lib/b.js': script,
  });
  const tab = await site.visit(
    page('<script src="https://cdn.w.kz/lib/a.js"></script>', { attributes: 'data-registry="/r.json"' }),
  );
  await banner(tab).waitFor();
  await press(tab, 'grant-all');
  await tab.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { src: 'https://cdn.w.kz/lib/b.js' }));
  });
  await expect.poll(() => ran(tab)).toEqual(['lib', 'lib']);
  await tab.waitForTimeout(200);
  expect(await ran(tab)).toEqual(['lib', 'lib']);
});

test('a tag that was made with the help of a frame is held like any other, and runs once', async () => {
  site.serve({
    'https://mc.yandex.ru/metrika/tag.js': { headers: { 'content-type': 'text/javascript' }, body: run('metrica') },
  });
  const tab = await site.visit(
    page(`<iframe></iframe><script>{
      const script = document.querySelector('iframe').contentDocument.createElement('script');
      script.src = 'https://mc.yandex.ru/metrika/tag.js';
      document.body.append(script);
    }</script>`),
  );
  await banner(tab).waitFor();
  await tab.waitForTimeout(200);
  expect([await ran(tab), site.service.arrivedAt('https://mc.yandex.ru/').length]).toEqual([[], 0]);
  await press(tab, 'grant-all');
  await expect.poll(() => ran(tab)).toEqual(['metrica']);
  await tab.evaluate(() => window.inserviceConsent?.withdraw());
  await tab.evaluate(() => window.inserviceConsent?.grantAll());
  await tab.waitForTimeout(200);
  expect(await ran(tab)).toEqual(['metrica']);
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
  await expect.poll(() => seen.console.join('\n')).toContain('refused, nobody acts');
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
