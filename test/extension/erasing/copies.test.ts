import { expect, test, vi } from 'vitest';
import type { Copier } from '../../../extension/erasing/copier.ts';
import { background, chosen, jobOf, minute, origin, world } from '../../support/erasing.ts';
import { fakeSnapshots } from '../../support/fake-snapshots.ts';
import { cookie, localItem } from '../../support/stored.ts';

test('the copies are forgotten after five minutes, and nothing can be brought back then', async () => {
  const there = world();
  const { worker } = background(there);
  await worker.prepare('inservice.ru', chosen);
  await worker.settled();
  await worker.confirm('job');
  await worker.settled();
  there.now = 5 * minute - 1;
  await worker.forgetExpired();
  const kept = there.disk.size;
  there.now = 5 * minute;
  await worker.undo('job');
  await worker.forgetExpired();
  expect([kept, there.disk.size, worker.jobs(), there.stored().session]).toEqual([1 + chosen.length, 0, [], []]);
});

test('what expired while no background ran is dropped by the next one', async () => {
  const there = world();
  const first = background(there);
  await first.worker.prepare('inservice.ru', chosen);
  await first.worker.settled();
  there.now = 5 * minute;
  await background(there).worker.resume('same');
  expect(there.disk.size).toBe(0);
});

test('what changed while the person was deciding is copied anew before it goes', async () => {
  const there = world();
  const { worker } = background(there);
  await worker.prepare('inservice.ru', [cookie('b')]);
  await worker.settled();
  there.jar.splice(2, 1, { item: cookie('b'), value: 'newer' });
  there.now = minute;
  await worker.confirm('job');
  await worker.settled();
  await worker.undo('job');
  await worker.settled();
  expect(there.jar.at(-1)?.value).toBe('newer');
});

test('what was written since is left as it is, and the rest is brought back', async () => {
  const there = world();
  const { worker } = background(there);
  await worker.prepare('inservice.ru', chosen);
  await worker.settled();
  await worker.confirm('job');
  await worker.settled();
  there.jar.push({ item: cookie('b', { expires: 2e13 }), value: 'newer' });
  there.pages[0]?.localStorage.set('l', 'newer');
  there.pages[0]?.sessionStorage.set('s', 'lone \uD800 surrogate');
  await worker.undo('job');
  await worker.settled();
  expect([
    jobOf(worker)?.restored,
    jobOf(worker)?.unreturned,
    there.jar.filter(({ item }) => item.name === 'b').map(({ item, value }) => [value, item.expires]),
    there.pages[0]?.localStorage.get('l'),
  ]).toEqual([
    2,
    [
      { at: 1, why: 'rewritten' },
      { at: 2, why: 'rewritten' },
    ],
    [['newer', 2e13]],
    'newer',
  ]);
});

test('what a page that is leaving or full did not take is offered again, and comes back then; a cookie is not', async () => {
  const there = world();
  const local = there.pages[0]?.localStorage ?? new Map<string, string>();
  const { worker } = background(there, Number.POSITIVE_INFINITY, { refuses: 'b' });
  await worker.prepare('inservice.ru', chosen);
  await worker.settled();
  await worker.confirm('job');
  await worker.settled();
  const full = vi.spyOn(local, 'set').mockImplementation(() => {
    throw new Error('QuotaExceededError');
  });
  await worker.undo('job');
  await worker.settled();
  const first = [jobOf(worker)?.restored, jobOf(worker)?.unreturned, jobOf(worker)?.copied];
  full.mockRestore();
  await worker.undo('job');
  await worker.settled();
  expect([first, jobOf(worker)?.unreturned, jobOf(worker)?.copied, local.get('l')?.length]).toEqual([
    [
      2,
      [
        { at: 1, why: 'refused' },
        { at: 2, why: 'refused' },
      ],
      [2],
    ],
    [],
    [],
    12_000,
  ]);
});

test('a copy that is made anew keeps nothing of the older one', async () => {
  const there = world();
  const stores = [{ name: 's', records: 1, indexes: [] }];
  const databases = [{ bucket: null, name: 'd', version: 1, stores }];
  const kept = {
    ...there,
    pages: [{ tab: 1, origin, localStorage: new Map(), sessionStorage: new Map(), deep: { databases } }],
  };
  const back: string[] = [];
  let parts = ['old 1', 'old 2'];
  const copier: Copier = {
    async copy(_frame, _item, onPart) {
      for (const [at, text] of parts.entries()) await onPart(text, at);
      return undefined;
    },
    async restore(_frame, _item, part) {
      for (let at = 0, text = await part(0); text !== undefined; at += 1, text = await part(at)) back.push(text);
      return undefined;
    },
  };
  const { worker } = background(kept, Number.POSITIVE_INFINITY, { copier });
  const item = localItem('d/s', {
    kind: 'indexed-db',
    contents: { of: 'database', database: 'd', store: 's', indexes: [] },
  });
  await worker.prepare('inservice.ru', [item]);
  await worker.settled();
  parts = ['new'];
  stores[0] = { name: 's', records: 0, indexes: [] };
  kept.now = minute;
  await worker.confirm('job');
  await worker.settled();
  await worker.undo('job');
  await worker.settled();
  expect(back).toEqual(['new']);
});

test('where the disk is full, the person is told before that nothing can be brought back', async () => {
  const there = world();
  const full = () => Promise.reject(new Error('QuotaExceededError'));
  const disk = { ...fakeSnapshots(), keepPlan: full, add: full };
  const { worker } = background(there, Number.POSITIVE_INFINITY, { disk });
  await worker.prepare('inservice.ru', chosen);
  await worker.settled();
  const asked = jobOf(worker);
  await worker.confirm('job');
  await worker.settled();
  expect([
    asked?.stage,
    asked?.irrevocable.map(({ why }) => why),
    jobOf(worker)?.receipts.map(({ outcome }) => outcome),
    jobOf(worker)?.copied,
  ]).toEqual(['ready', chosen.map(() => 'no-room'), chosen.map(() => 'gone'), []]);
});

test('what lies in a private window is never copied to the disk', async () => {
  const there = world();
  const secret = cookie('secret', { store: '1' });
  there.jar.push({ item: secret, value: 'v' });
  const { worker } = background(there);
  await worker.prepare('inservice.ru', [secret, cookie('b')]);
  await worker.settled();
  await worker.confirm('job');
  await worker.settled();
  const copies = [there.disk.size, there.memory.size];
  await worker.undo('job');
  await worker.settled();
  expect([copies, there.jar.filter(({ item }) => item.name === 'secret').length]).toEqual([[0, 3], 1]);
});
