import { describe, expect, test } from 'vitest';
import { banner, fixture, page, press, ran } from '../../support/fixture.ts';
import { policies, under } from '../../support/policies.ts';
import { buttons, scriptOf } from '../../support/tags.ts';

const site = fixture();
const listen = `<script>window.told = []; document.addEventListener('inservice-consent:blocked', ({ detail: { kind, name, purpose, by } }) => told.push([kind, name, purpose, by].join(' ')))</script>`;

describe.each(policies)('a page under a policy that is %s', (policy) => {
  const { visit } = under(policy, site);

  test.each([
    ['first in the head', (tag: string) => page('', { head: listen + tag })],
    ['last in the body', (tag: string) => page(listen + tag)],
  ])('12: an ungated script %s writes before consent: not stored, told with its address', async (_, html) => {
    site.serve({
      'https://inservice.ru/eager.js': scriptOf(
        `document.cookie = '_ga=1; path=/; domain=inservice.ru';
         localStorage.setItem('_ym_uid', '1'); sessionStorage._hjSession = '1';
         setTimeout(() => { document.cookie = '_fbp=2'; localStorage['tmr_lvid'] = '3'; });`,
      ),
    });
    const tab = await visit(html('<script src="/eager.js"></script>'));
    await banner(tab).waitFor();
    const stored = async () => [
      (await site.browser.context.cookies()).map(({ name }) => name),
      await tab.evaluate(() => localStorage.length + sessionStorage.length),
    ];
    const told = () => tab.evaluate(() => (window as unknown as { told: string[] }).told);
    await expect.poll(async () => (await told()).length).toBe(5);
    const by = 'https://inservice.ru/eager.js';
    expect([await stored(), await told()]).toEqual([
      [[], 0],
      [
        `cookie _ga statistics ${by}`,
        `local-storage _ym_uid statistics ${by}`,
        `session-storage _hjSession quality ${by}`,
        `cookie _fbp advertising ${by}`,
        `local-storage tmr_lvid advertising ${by}`,
      ],
    ]);
  });

  test('12: granted, the same writes happen, and only those of the granted purpose', async () => {
    const tab = await visit(page(buttons));
    await press(tab, 'preferences');
    await tab.locator('inservice-consent [role=switch][data-purpose=statistics]').click();
    await press(tab, 'save');
    const stored = () =>
      tab.evaluate(() => {
        document.cookie = '_ga=1';
        document.cookie = '_fbp=1';
        return document.cookie
          .split('; ')
          .map((pair) => pair.split('=')[0])
          .filter((name) => name?.startsWith('_'));
      });
    await expect.poll(stored).toEqual(['_ga']);
  });

  test('22: embedded twice, in the head and by a component that mounts twice: one interface, one event, one run', async () => {
    const mount = `const mount = () => { const script = document.createElement('script'); script.src = types.createScriptURL('/consent/inservice-consent.js'); document.head.append(script); return () => script.remove(); }; mount()(); mount();`;
    const types = `const rules = { createScriptURL: (url) => url }; const types = globalThis.trustedTypes?.createPolicy('page', rules) ?? rules;`;
    const tab = await visit(
      page(
        `<script src="/consent/inservice-consent.js"></script><script>${types} ${mount}
          window.changes = 0; document.addEventListener('inservice-consent:change', () => window.changes++);</script>
        <script type="text/plain" data-purpose="statistics">(window.ran ??= []).push('x')</script>`,
      ),
    );
    await banner(tab).waitFor();
    await tab.waitForTimeout(400);
    await press(tab, 'grant-all');
    await expect.poll(() => ran(tab)).toEqual(['x']);
    await tab.waitForTimeout(200);
    expect([
      await tab.evaluate(() => [
        document.querySelectorAll('inservice-consent').length,
        (window as unknown as { changes: number }).changes,
      ]),
      await ran(tab),
    ]).toEqual([[1, 1], ['x']]);
  });

  test.each([
    ['the module twice', ['mjs', 'mjs']],
    ['the script and the module', ['js', 'mjs']],
  ])('22: %s: one interface, one event', async (_, kinds) => {
    const tags = kinds.map((kind, at) =>
      kind === 'js'
        ? '<script src="/consent/inservice-consent.js"></script>'
        : `<script type="module">import { consent } from '/consent/inservice-consent.mjs?${at}'; (window.apis ??= []).push(consent);</script>`,
    );
    const tab = await visit(
      `<!doctype html><html lang="ru"><head><title>x</title>${tags.join('')}</head><body>${buttons}<script>window.changes = 0; document.addEventListener('inservice-consent:change', () => window.changes++)</script></body></html>`,
    );
    await banner(tab).waitFor();
    await press(tab, 'deny-all');
    await tab.waitForTimeout(200);
    expect(
      await tab.evaluate(() => {
        const { changes, apis } = window as unknown as { changes: number; apis: unknown[] };
        return [
          document.querySelectorAll('inservice-consent').length,
          changes,
          apis.every((api) => api === window.inserviceConsent),
        ];
      }),
    ).toEqual([1, 1, true]);
  });
});
