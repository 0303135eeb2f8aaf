import { expect, test } from 'vitest';
import { type Held, withHeld, withRefused } from '../../../extension/control/desk.ts';
import { deskEdge } from '../../../extension/edges/desk.ts';

const wish = (name: string, text = '1'): Held => ({
  id: name,
  site: 'inservice.ru',
  kind: 'cookie',
  name,
  text,
  url: 'https://inservice.ru/',
  purpose: 'statistics',
  service: 'google-analytics',
  times: 1,
});

/** A desk over storage that outlives every background. */
function storage() {
  let kept: Record<string, unknown> = {};
  const area = {
    get: async () => structuredClone(kept),
    set: async (more: Record<string, unknown>) => {
      kept = structuredClone({ ...kept, ...more });
    },
  } as unknown as Parameters<typeof deskEdge>[0];
  return () => deskEdge(area, async () => undefined);
}

test('what waits is there for the next background, and nothing of a burst is lost', async () => {
  const start = storage();
  const first = start();
  await Promise.all(['a', 'b', 'c'].map((name) => first.change((desk) => withHeld(desk, wish(name)))));
  expect((await start().read()).held.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test('a newer value takes the place of the older, the attempts are counted', async () => {
  const desk = storage()();
  await desk.change((before) => withHeld(before, wish('a', 'old')));
  const { held } = await desk.change((before) => withHeld(before, wish('a', 'new')));
  expect(held.map(({ text, times }) => [text, times])).toEqual([['new', 2]]);
});

test('what was refused is not asked about again, only counted', async () => {
  const desk = storage()();
  await desk.change((before) => withRefused(withHeld(before, wish('a')), 'a'));
  const { held, stopped } = await desk.change((before) => withHeld(before, wish('a')));
  expect([held, stopped]).toEqual([[], { 'inservice.ru': 1 }]);
});

test('of a flood, three hundred are asked about', async () => {
  const names = Array.from({ length: 400 }, (_, at) => String(at));
  const desk = await storage()().change((before) => names.reduce((now, name) => withHeld(now, wish(name)), before));
  expect([desk.held.length, desk.stopped]).toEqual([300, { 'inservice.ru': 100 }]);
});
