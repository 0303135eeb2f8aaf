import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storedItemSchema } from '../../../../shared/core/inventory/schema.ts';
import { hostOf, itemId, portless } from '../../../../shared/core/inventory/stored-item.ts';
import { anyItem, cookie, localItem, sessionItem } from '../../../support/stored.ts';

test.each([
  ['path', cookie('a'), cookie('a', { path: '/deep' })],
  ['host', cookie('a'), cookie('a', { host: 'lk.inservice.ru' })],
  ['domain attribute', cookie('a'), cookie('a', { hostOnly: false })],
  ['cookie store', cookie('a'), cookie('a', { store: '1' })],
  ['partition', cookie('a'), cookie('a', { partition: { topLevelSite: 'https://a.ru' } })],
  [
    'cross-site ancestor',
    cookie('a', { partition: { topLevelSite: 'https://a.ru' } }),
    cookie('a', { partition: { topLevelSite: 'https://a.ru', hasCrossSiteAncestor: true } }),
  ],
  ['scheme', localItem('a'), localItem('a', { origin: 'http://inservice.ru' })],
  ['tab', sessionItem('a', 1), sessionItem('a', 2)],
  ['kind', localItem('a'), localItem('a', { kind: 'indexed-db' })],
])('twins that differ by %s have ids of their own', (_what, one, other) => {
  expect(itemId(one)).not.toBe(itemId(other));
});

test('what changes while an item stays the same does not change its id', () => {
  expect(itemId(cookie('a', { bytes: 9, expires: 5, httpOnly: true, secure: false, sameSite: 'none' }))).toBe(
    itemId(cookie('a')),
  );
});

test('names that imitate the id of another item do not get it', () => {
  fc.assert(
    fc.property(anyItem, anyItem, (one, other) => {
      const identity = (item: typeof one) =>
        item.kind === 'cookie'
          ? [item.kind, item.name, item.host, item.hostOnly, item.path, item.store]
          : [item.kind, item.name, item.origin, item.kind === 'session-storage' ? item.tab : undefined];
      const alike =
        JSON.stringify([identity(one), one.partition]) === JSON.stringify([identity(other), other.partition]);
      expect(itemId(one) === itemId(other)).toBe(alike);
    }),
  );
});

test('an item comes through a message as it was, lone surrogates included', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const arrived = storedItemSchema.parse(JSON.parse(JSON.stringify(item)));
      expect([arrived.name, itemId(arrived)]).toEqual([item.name, itemId(item)]);
    }),
  );
});

test('an item with a field that nobody knows is refused', () => {
  expect(storedItemSchema.safeParse({ ...localItem('a'), value: 'secret' }).success).toBe(false);
});

test('the host of an origin keeps a port that is not the default', () => {
  expect(hostOf(localItem('a', { origin: 'http://localhost:8080' }))).toBe('localhost:8080');
});

test.each([
  ['localhost:8080', 'localhost'],
  ['inservice.ru', 'inservice.ru'],
  ['[::1]:8080', '[::1]'],
  ['[2001:db8::1]', '[2001:db8::1]'],
])('the address of a person has no port: %s', (host, address) => {
  expect(portless(host)).toBe(address);
});
