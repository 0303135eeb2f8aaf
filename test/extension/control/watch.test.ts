import { expect, test } from 'vitest';
import { type Reappeared, watch } from '../../../extension/control/watch.ts';

const item = (id: string): Reappeared => ({ id, name: id, purpose: 'statistics' });

/** A site that shows these things, one look after the other; the last one from then on. */
function watched(...looks: readonly (readonly string[] | Error)[]) {
  const kept: string[][] = [];
  let looked = 0;
  const soon = watch({
    async look() {
      const seen = looks[Math.min(looked++, looks.length - 1)] ?? [];
      if (seen instanceof Error) throw seen;
      return seen.map(item);
    },
    keep: async (_, found) => void kept.push(found.map(({ id }) => id)),
    wait: async () => undefined,
  });
  return { soon: () => soon('inservice.ru'), kept, looks: () => looked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('what outlasts the moment in which the page erases by itself is found', async () => {
  const { soon, kept } = watched(['_ga', '_gid'], ['_ga']);
  soon();
  await settled();
  expect(kept).toEqual([['_ga']]);
});

test('what came in between is looked at in its own turn', async () => {
  const { soon, kept } = watched(['_ga'], ['_ga', 'late'], ['_ga', 'late'], ['_ga', 'late']);
  soon();
  await settled();
  expect(kept).toEqual([['_ga'], ['_ga', 'late']]);
});

test('a flood of changes is one look, and one more after it', async () => {
  const { soon, looks } = watched([]);
  for (let n = 0; n < 1000; n++) soon();
  await settled();
  expect(looks()).toBe(2);
});

test('a page that goes away while it is read stops nothing', async () => {
  const { soon, kept } = watched(new Error('gone'), []);
  soon();
  await settled();
  soon();
  await settled();
  expect(kept).toEqual([[]]);
});
