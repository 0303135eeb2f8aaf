import { expect, test } from 'vitest';
import { act, background, chosen, gone, jobOf, world } from '../../support/erasing.ts';
import { cookie } from '../../support/stored.ts';

test('what was chosen is erased, its twins stay, and undoing brings everything back as it was', async () => {
  const there = world();
  const before = there.stored();
  let erased: unknown;
  const receipts = await act(background(there).worker, () => {
    erased = there.stored();
  });
  expect([receipts, erased, there.stored(), [...there.remembered]]).toEqual([
    gone,
    { jar: before.jar.filter((line) => line.includes('/deep')), local: [['twin', 't']], session: [] },
    before,
    [],
  ]);
});

test('a background that is killed after any of its steps loses neither the receipt nor the undoing', async () => {
  let deaths = 0;
  for (let lives = 1; ; lives += 1) {
    const there = world();
    const before = there.stored();
    const first = background(there, lives);
    let erased: unknown;
    const note = () => {
      erased = there.stored();
    };
    const ended = await Promise.race([act(first.worker, note), first.died]);
    if (ended !== 'died') break;
    deaths += 1;
    const second = background(there);
    await second.worker.resume('same');
    const receipts = await act(second.worker, note);
    expect([lives, receipts, there.stored(), erased]).toEqual([
      lives,
      gone,
      before,
      { jar: before.jar.filter((line) => line.includes('/deep')), local: [['twin', 't']], session: [] },
    ]);
  }
  expect(deaths).toBeGreaterThan(30);
});

test('after a restart of the browser nothing more is erased, and what was erased can be undone', async () => {
  const there = world();
  const before = there.stored();
  const first = background(there);
  await first.worker.prepare('inservice.ru', chosen);
  await first.worker.settled();
  // As if the browser had gone in the middle: the cookie `b` was not reached yet.
  await first.worker.confirm('job');
  await first.worker.settled();
  const text = there.disk.get('plan job') ?? '';
  there.disk.set('plan job', text.replace('"stage":"done"', '"stage":"erasing"'));
  there.jar.push({ item: cookie('b'), value: '2' });
  const second = background(there);
  await second.worker.resume('new');
  await second.worker.settled();
  const outcomes = jobOf(second.worker)?.receipts.map(({ outcome, because }) => because ?? outcome);
  await second.worker.undo('job');
  await second.worker.settled();
  expect([outcomes, there.stored()]).toEqual([['gone', 'cancelled', 'gone', 'gone'], before]);
});

test('what nobody confirms erases nothing, and leaves nothing behind when it is cancelled', async () => {
  const there = world();
  const before = there.stored();
  const { worker } = background(there);
  await worker.prepare('inservice.ru', chosen);
  await worker.settled();
  await worker.cancel('job');
  expect([worker.jobs(), there.disk.size, there.stored()]).toEqual([[], 0, before]);
});

test('a job that is damaged, or of another version, is no job', async () => {
  const there = world();
  there.disk.set('plan a', '{');
  there.disk.set('plan b', '{"version":2}');
  const { worker } = background(there);
  await worker.resume('same');
  expect(worker.jobs()).toEqual([]);
});
