import { transformWithOxc } from 'vite';
import { afterEach, expect, test, vi } from 'vitest';
import { consentCookie } from '../../widget/testing/consent-cookie.ts';
import { fakeConsent } from '../../widget/testing/fake-consent.ts';
import { blocks } from './blocks.ts';

afterEach(() => vi.unstubAllGlobals());

/** Runs the code of a guide, and gives back what it names. */
const run = (code: string, names: readonly string[], given: Readonly<Record<string, unknown>> = {}) =>
  new Function(...Object.keys(given), `${code}\nreturn { ${names.join(', ')} };`)(...Object.values(given));

/** A component's code without its types, imports and exports. */
async function plain(code: string): Promise<string> {
  const { code: script } = await transformWithOxc(code, 'example.ts');
  return script.replaceAll(/^import .*$/gm, '').replaceAll(/^export (?=const|function)/gm, '');
}

const day = 86_400_000;
const now = Date.parse('2026-11-22T12:00:00Z');

const { keep, endings } = run(blocks('docs/guides/server.md', 'js').slice(0, 2).join('\n'), ['keep', 'endings']);

test('server.md keeps a choice as it is, for what is left of its year', () => {
  const cookie = consentCookie({ granted: ['quality'], at: now - 100 * day });
  expect(keep(`a=1; ${cookie}`, 'shop.example', now)).toBe(
    `${cookie}; Domain=shop.example; Path=/; Max-Age=${265 * 86_400}; Secure; SameSite=Lax`,
  );
});

test.each([
  ['no cookie', undefined],
  ['a damaged one', 'inservice_consent=1.1.x'],
  ['one of another name', consentCookie({ at: now }).replace('inservice', 'xinservice')],
  ['two of them', [consentCookie({ at: now }), consentCookie({ at: now })].join('; ')],
  ['one that is a year old', consentCookie({ at: now - 365 * day })],
  ['one from the future', consentCookie({ at: now + 2 * day })],
  ['one with a line break', `${consentCookie({ at: now })}\r\nx: y`],
])('server.md keeps nothing of %s', (_what, header) => {
  expect(keep(header, 'shop.example', now)).toBeUndefined();
});

test('server.md ends the cookies that a choice no longer covers', () => {
  expect(endings(['advertising'])).toEqual([
    'variant=; Domain=shop.example; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax',
  ]);
});

test('spa.md tells a page view only where it may', () => {
  const [code = ''] = blocks('docs/guides/spa.md', 'js');
  const ym = vi.fn();
  const { pageSeen } = run(code, ['pageSeen'], { window: { inserviceConsent: fakeConsent(), ym } });
  pageSeen('/a');
  const may = run(code, ['pageSeen'], { window: { inserviceConsent: fakeConsent({ granted: ['statistics'] }), ym } });
  may.pageSeen('/b');
  expect(ym.mock.calls).toEqual([[12345678, 'hit', '/b']]);
});

test('spa.md starts and stops once with each change', async () => {
  const [, code = ''] = blocks('docs/guides/spa.md', 'js');
  const consent = fakeConsent({ granted: ['quality'] });
  const done: string[] = [];
  const { whileGranted } = run(code, ['whileGranted'], { window: { inserviceConsent: consent } });
  whileGranted(
    'quality',
    () => done.push('start'),
    () => done.push('stop'),
  );
  await consent.ready;
  consent.grant('statistics');
  consent.deny('quality');
  consent.deny('statistics');
  consent.grant('quality');
  expect(done).toEqual(['start', 'stop', 'start']);
});

test('frameworks.md: the React hook follows the consent, and stops', async () => {
  const [code = ''] = blocks('docs/guides/frameworks.md', 'tsx');
  const consent = fakeConsent();
  let changed = 0;
  let stop = () => {};
  const seen: boolean[] = [];
  // As React does: subscribe once, look at the snapshot whenever told.
  const useSyncExternalStore = (subscribe: (tell: () => void) => () => void, look: () => boolean) => {
    seen.push(look());
    stop = subscribe(() => {
      changed += 1;
      seen.push(look());
    });
    return look();
  };
  const { useGranted } = run(await plain(code), ['useGranted'], {
    useSyncExternalStore,
    window: { inserviceConsent: consent },
  });
  useGranted('quality');
  await consent.ready;
  consent.grantAll();
  stop();
  consent.denyAll();
  expect([changed, seen]).toEqual([2, [false, false, true]]);
});

test('frameworks.md: the Vue composable follows the consent until its scope ends', async () => {
  const [code = ''] = blocks('docs/guides/frameworks.md', 'ts');
  const consent = fakeConsent();
  let end = () => {};
  const { useGranted } = run(await plain(code), ['useGranted'], {
    ref: (value: boolean) => ({ value }),
    onScopeDispose: (stop: () => void) => {
      end = stop;
    },
    window: { inserviceConsent: consent },
  });
  const granted = useGranted('quality');
  const before = granted.value;
  consent.grantAll();
  const after = granted.value;
  end();
  consent.denyAll();
  expect([before, after, granted.value]).toEqual([false, true, true]);
});
