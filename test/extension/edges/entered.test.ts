import { expect, test } from 'vitest';
import { enteredEdge } from '../../../extension/edges/entered.ts';
import { storageArea } from '../../support/storage-area.ts';

const local = { origin: 'https://inservice.ru', area: 'localStorage' } as const;

test('what the extension has written is known for as long as it is there, by later backgrounds, too', async () => {
  const session = storageArea();
  const first = enteredEdge(session);
  await Promise.all([first.add(local, [['_ym_uid', '1']]), first.add(local, [['_ym_d', '1']])]);
  const next = enteredEdge(session);
  expect(await Promise.all(['_ym_uid', '_ym_d'].map((name) => next.has(local, name, '1')))).toEqual([true, true]);
  await next.forget(local, ['_ym_uid']);
  const last = enteredEdge(session);
  expect(await Promise.all(['_ym_uid', '_ym_d'].map((name) => last.has(local, name, '1')))).toEqual([false, true]);
});

test.each([
  ['value', local, '_ym_uid', '2'],
  ['name', local, '_ym_d', '1'],
  ['storage', { ...local, area: 'sessionStorage' }, '_ym_uid', '1'],
  ['origin', { ...local, origin: 'https://evil.test' }, '_ym_uid', '1'],
] as const)('an entry with another %s is another one', async (_, place, name, value) => {
  const entered = enteredEdge(storageArea());
  await entered.add(local, [['_ym_uid', '1']]);
  expect(await entered.has(place, name, value)).toBe(false);
});

test('where the browser has no room for it, the background knows it while it runs', async () => {
  const session = storageArea();
  session.refuse('QUOTA_BYTES quota exceeded');
  const entered = enteredEdge(session);
  await entered.add(local, [['_ym_uid', '1']]);
  expect(await entered.has(local, '_ym_uid', '1')).toBe(true);
});

test('values are kept as fingerprints alone, and of no more than five thousand', async () => {
  const session = storageArea();
  const entered = enteredEdge(session);
  await entered.add(
    local,
    Array.from({ length: 5001 }, (_, at) => [`name${at}`, 'secret']),
  );
  const kept = JSON.stringify(await session.get('entered'));
  expect([kept.includes('secret'), kept.length < 600_000]).toEqual([false, true]);
  expect(await Promise.all([0, 5000].map((at) => entered.has(local, `name${at}`, 'secret')))).toEqual([false, true]);
});
