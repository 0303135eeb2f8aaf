import { expect, test } from 'vitest';
import { lint } from '../../../widget/lint/lint.ts';

/** What is found in a piece of a page, and what to write instead. */
const advice = (text: string) =>
  lint({ file: 'piece.html', text, kind: 'page' }).map(({ rule, fix }) => `${rule}: ${fix}`);

const as = (tag: string) => `foreign-markup: ${tag}, as docs/guides/moving.md explains.`;

test.each([
  [
    '<script type="text/plain" data-cookieconsent="marketing,statistics" src="/n.js"></script>',
    as('<script type="text/plain" data-purpose="advertising statistics" data-src="/n.js">'),
  ],
  [
    '<script type="text/plain" class="tag optanon-category-C0002-C0004" src="/m.js"></script>',
    as('<script type="text/plain" data-purpose="statistics advertising" class="tag" data-src="/m.js">'),
  ],
  [
    '<script type="text/plain" class="optanon-category-C0002-IX1"></script>',
    as('<script type="text/plain" data-purpose="statistics …">'),
  ],
  [
    '<script type="text/plain" class="optanon-category-C0002 a optanon-category-C0004"></script>',
    as('<script type="text/plain" data-purpose="statistics advertising" class="a">'),
  ],
  [
    '<script type="text/plain" data-type="application/javascript" data-name="matomo" data-src="/m.js"></script>',
    as('<script type="text/plain" data-purpose="statistics" data-service="matomo" data-src="/m.js">'),
  ],
])('whoever follows the advice for %s waits for no less than before', (markup, fix) => {
  expect(advice(markup)).toEqual([fix]);
});

test('a purpose in the words of another tool is answered with the whole attribute', () => {
  expect(advice('<script type="text/plain" data-purpose="performance quality marketing">go()</script>')).toEqual([
    'unknown-purpose: data-purpose="statistics quality advertising"',
    'unknown-purpose: data-purpose="statistics quality advertising"',
  ]);
});

test('faults of a registry are told in the sentences of the page', () => {
  const faulty = { version: '1', editions: [], services: [{ id: 'a', name: 'A', purposes: ['ads'] }] };
  const findings = lint({ file: 'consent.json', text: JSON.stringify(faulty), kind: 'registry' });
  expect(findings.map(({ message }) => message)).toEqual([
    'registry.version: must be 1',
    'registry.editions: must be a list with an entry',
    'registry.services[0].purposes[0]: must be one of necessary, personalization, advertising, statistics, quality',
  ]);
});

test('a service that is given twice is found as what the page refuses', () => {
  const shop = { id: 'shop', name: 'Shop', purposes: ['necessary'] };
  const editions = [{ id: '1', published: { 'shop.example': '2026-01-01' }, kind: 'material' }];
  const twice = { version: 1, editions, services: [shop, shop] };
  const [finding, ...more] = lint({ file: 'consent.json', text: JSON.stringify(twice), kind: 'registry' });
  expect([finding?.message, finding?.fix, more]).toEqual([
    'registry.services[1].id: is given twice',
    'The page refuses such a registry and grants nothing. Its fields: docs/registry.md, registry.schema.json.',
    [],
  ]);
});
