import { expect, test } from 'vitest';
import { erasedEdge } from '../../../extension/edges/erased.ts';

const day = 86_400_000;

function remembering() {
  let kept: Record<string, unknown> = {};
  const area = {
    get: async () => kept,
    set: async (more: Record<string, unknown>) => {
      kept = JSON.parse(JSON.stringify({ ...kept, ...more }));
    },
  } as unknown as Parameters<typeof erasedEdge>[0];
  return { edge: erasedEdge(area), kept: () => JSON.stringify(kept) };
}

test('an item that is back with the value it was erased with is known again, with the day', async () => {
  const { edge } = remembering();
  await edge.remember([{ id: 'a', value: 'secret' }], 5);
  const now = await edge.respawned([{ id: 'a', value: 'secret' }], day);
  expect([...now]).toEqual([['a', 5]]);
});

test.each([
  ['another value', { id: 'a', value: 'other' }, day],
  ['the value under another name', { id: 'b', value: 'secret' }, day],
  ['more than thirty days later', { id: 'a', value: 'secret' }, 31 * day],
])('%s is not taken for it', async (_what, item, now) => {
  const { edge } = remembering();
  await edge.remember([{ id: 'a', value: 'secret' }], 5);
  expect([...(await edge.respawned([item], now))]).toEqual([]);
});

test('the value itself is not kept', async () => {
  const { edge, kept } = remembering();
  await edge.remember([{ id: 'a', value: 'secret' }], 5);
  expect([kept().includes('secret'), kept().includes('"a"')]).toEqual([false, true]);
});

test('no more than five hundred are remembered, the latest of them', async () => {
  const { edge } = remembering();
  const many = Array.from({ length: 600 }, (_, at) => ({ id: String(at), value: 'v' }));
  await edge.remember(many, 5);
  expect([...(await edge.respawned(many, 6)).keys()]).toEqual(many.slice(100).map(({ id }) => id));
});
