import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partitionSite, patternsOf, siteOf, siteOfUrl } from '../../extension/site.ts';
import { hostile } from '../support/arbitraries.ts';

test.each([
  ['inservice.ru', 'inservice.ru'],
  ['lk.inservice.ru', 'inservice.ru'],
  ['a.b.example.com.kz', 'example.com.kz'],
  ['www.example.co.uk', 'example.co.uk'],
  ['project.github.io', 'project.github.io'],
  ['127.0.0.1', '127.0.0.1'],
  ['localhost:8080', 'localhost'],
  ['ПРЕЗИДЕНТ.рф', 'xn--d1abbgf6aiiy.xn--p1ai'],
  ['', undefined],
  ['two words', undefined],
])('the site of %j is %j', (host, site) => {
  expect(siteOf(host)).toBe(site);
});

test("the browser's own pages belong to no site", () => {
  expect(['chrome://settings', 'about:blank', 'file:///x', ''].map(siteOfUrl)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('permission is asked for a site with its sub-domains, and for an address alone', () => {
  expect([patternsOf('inservice.ru'), patternsOf('127.0.0.1'), patternsOf('localhost')]).toEqual([
    ['*://*.inservice.ru/*'],
    ['*://127.0.0.1/*'],
    ['*://localhost/*'],
  ]);
});

test('a partition is named by scheme and site, without port', () => {
  expect(partitionSite('http://lk.inservice.ru:8080')).toBe('http://inservice.ru');
});

test('any text has a site or none, never an exception', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(['string', 'undefined']).toContain(typeof siteOf(text));
    }),
  );
});
