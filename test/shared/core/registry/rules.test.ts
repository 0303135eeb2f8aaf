import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../../../shared/core/registry/catalogue/catalogue.ts';
import { inservice } from '../../../../shared/core/registry/catalogue/inservice.ts';
import { pack, spare, unpack } from '../../../../shared/core/registry/pack.ts';
import { ruleOf, rules, rulesOf } from '../../../../shared/core/registry/rules.ts';
import { hostile, ruleList } from '../../../support/arbitraries.ts';

const known = rulesOf(inservice, catalogue);

test.each([
  ['inservice_auto', 'inservice-sign-in'],
  ['inservice_consent', 'inservice-consent'],
  ['_ym_uid', 'yandex-metrica'],
  ['_ga', 'google-analytics'],
  ['_ga_ABC123', 'google-analytics'],
  ['tmr_lvid', 'top-mail-ru'],
  ['ph_phc_x_posthog', 'posthog'],
  ['mp_abc_mixpanel', 'mixpanel'],
  ['_gaX', undefined],
  ['x_ga', undefined],
  ['__proto__', undefined],
])('%s belongs to %s', (name, service) => {
  expect(known.named(name)?.id).toBe(service);
});

test.each([
  ['https://mc.yandex.ru/metrika/tag.js', 'yandex-metrica'],
  ['//mc.yandex.ru/watch/1', 'yandex-metrica'],
  ['https://www.googletagmanager.com/gtag/js?id=G-1', 'google-analytics'],
  ['https://region1.google-analytics.com/g/collect', 'google-analytics'],
  ['https://www.facebook.com/tr?id=1', 'meta-pixel'],
  ['https://www.facebook.com/inservice', undefined],
  ['https://mc.yandex.ru.evil.example/tag.js', undefined],
  ['https://evil.example/?u=https://mc.yandex.ru/', undefined],
  ['https://notclarity.ms/', undefined],
])('%s is an address of %s', (url, service) => {
  expect(known.at(url)?.id).toBe(service);
});

test("the site's own declaration wins over the catalogue's, and an exact name over a pattern", () => {
  const own = rulesOf(
    {
      ...inservice,
      services: [{ id: 'ours', name: 'Ours', purposes: ['quality'], items: [{ name: '_ga' }, { name: 'mp_*' }] }],
    },
    catalogue,
  );
  expect([own.named('_ga')?.id, own.named('mp_x')?.id, own.named('_ga_1')?.id]).toEqual([
    'ours',
    'ours',
    'google-analytics',
  ]);
});

test('packing loses nothing', () => {
  fc.assert(
    fc.property(ruleList, (list) => {
      expect(unpack(pack(list))).toEqual(list);
    }),
  );
});

test('matching is total over hostile names and addresses, and an exact name finds its owner', () => {
  fc.assert(
    fc.property(ruleList, hostile, (list, text) => {
      const made = rules([], list);
      made.at(text);
      const owner = made.named(text);
      if (!owner) expect(list.some(({ names }) => names.includes(text))).toBe(false);
    }),
  );
});

test('leaving out names that a pattern takes in changes no answer', () => {
  const spared = rules([], catalogue.map(ruleOf).map(spare));
  const whole = rules([], catalogue.map(ruleOf));
  for (const name of catalogue.flatMap(({ items }) => items?.map(({ name }) => name.replace('*', 'x')) ?? [])) {
    expect(spared.named(name)?.id).toBe(whole.named(name)?.id);
  }
  expect(pack(catalogue.map(ruleOf).map(spare)).length).toBeLessThan(pack(catalogue.map(ruleOf)).length);
});
