import { expect, test } from 'vitest';
import type { ReadCookie } from '../../../extension/edges/cookies.ts';
import type { Copier } from '../../../extension/erasing/copier.ts';
import { type Eraser, eraser } from '../../../extension/erasing/eraser.ts';
import { shelf } from '../../../extension/erasing/shelf.ts';
import { itemId, type StoredCookie } from '../../../shared/core/inventory/stored-item.ts';
import type { Snapshots } from '../../../shared/store/snapshots.ts';
import { fakeSnapshots } from '../../support/fake-snapshots.ts';
import { fakeStores } from '../../support/fake-stores.ts';
import { cookie, localItem, sessionItem } from '../../support/stored.ts';

const origin = 'https://inservice.ru';
const minute = 60_000;

/** What is chosen to be erased; everything else must stay. */
const chosen = [cookie('a', { httpOnly: true, expires: 1e13 }), cookie('b'), localItem('l'), sessionItem('s', 1)];

/** A browser with the chosen items and a twin of each, and what outlives the background in it. */
function world() {
  const jar: ReadCookie[] = [
    { item: cookie('a', { httpOnly: true, expires: 1e13 }), value: '1' },
    { item: cookie('a', { path: '/deep' }), value: 'twin' },
    { item: cookie('b'), value: '2' },
  ];
  const local = new Map([
    ['l', 'long'.repeat(3000)],
    ['twin', 't'],
  ]);
  const session = new Map([['s', 'lone \uD800 surrogate']]);
  const pages = [{ tab: 1, origin, localStorage: local, sessionStorage: session }];
  const remembered = new Set<string>();
  return {
    jar,
    pages,
    remembered,
    disk: new Map<string, string>(),
    memory: new Map<string, string>(),
    stored: () => ({
      jar: jar.map(({ item, value }) => `${itemId(item)} ${item.httpOnly} ${item.expires} ${value}`).sort(),
      local: [...local].sort(),
      session: [...session],
    }),
    now: 0,
  };
}

type World = ReturnType<typeof world>;

/** Dies at a step: this and all that follows never ends. */
function mortal(lives: number) {
  let left = lives;
  let die: () => void = () => undefined;
  const died = new Promise<'died'>((resolve) => {
    die = () => resolve('died');
  });
  const wrap = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          left -= 1;
          if (left < 0) {
            die();
            return new Promise(() => undefined);
          }
          const answer: unknown = await value.apply(target, args);
          // What a step did stays done, though nobody is there to hear of it.
          if (left === 0) {
            die();
            return new Promise(() => undefined);
          }
          return answer;
        };
      },
    });
  return { wrap, died, survived: () => left > 0 };
}

const noContainers: Copier = { copy: async () => 'uncopyable', restore: async () => 'refused' };

interface Parts {
  readonly disk?: Snapshots;
  readonly copier?: Copier;
}

/** A background of this world. */
function background(world: World, lives = Number.POSITIVE_INFINITY, { disk, copier = noContainers }: Parts = {}) {
  const { wrap, died, survived } = mortal(lives);
  const stores = fakeStores(world);
  const worker = eraser({
    stores: { cookies: wrap(stores.cookies), frames: wrap(stores.frames) },
    copier,
    cookies: wrap({
      async restore(item: StoredCookie, value: string) {
        const at = world.jar.findIndex((one) => itemId(one.item) === itemId(item));
        if (at >= 0) world.jar.splice(at, 1);
        world.jar.push({ item, value });
        return true;
      },
    }),
    erased: wrap({
      remember: async (items: readonly { readonly id: string }[]) =>
        void items.forEach(({ id }) => world.remembered.add(id)),
      forget: async (ids: readonly string[]) => void ids.forEach((id) => world.remembered.delete(id)),
    }),
    disk: wrap(shelf(disk ?? fakeSnapshots(world.disk))),
    memory: wrap(shelf(fakeSnapshots(world.memory))),
    clock: () => world.now,
    newId: () => 'job',
    wakeAt: () => undefined,
  });
  return { worker, died, survived };
}

const jobOf = (worker: Eraser) => worker.jobs()[0];

/** What a person does: chooses, confirms, reads the receipt, undoes. @returns the receipts when all is undone */
async function act(worker: Eraser, onErased: () => void): Promise<readonly object[]> {
  await worker.settled();
  if (!jobOf(worker)) await worker.prepare('inservice.ru', chosen);
  await worker.settled();
  if (jobOf(worker)?.stage === 'ready') await worker.confirm('job');
  await worker.settled();
  if (!jobOf(worker)?.restored) {
    onErased();
    await worker.undo('job');
  }
  await worker.settled();
  return jobOf(worker)?.receipts ?? [];
}

const gone = chosen.map((item) => ({ id: itemId(item), outcome: 'gone' }));

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

test('what nobody confirms erases nothing, and leaves nothing behind when it is cancelled', async () => {
  const there = world();
  const before = there.stored();
  const { worker } = background(there);
  await worker.prepare('inservice.ru', chosen);
  await worker.settled();
  await worker.cancel('job');
  expect([worker.jobs(), there.disk.size, there.stored()]).toEqual([[], 0, before]);
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

test('a job that is damaged, or of another version, is no job', async () => {
  const there = world();
  there.disk.set('plan a', '{');
  there.disk.set('plan b', '{"version":2}');
  const { worker } = background(there);
  await worker.resume('same');
  expect(worker.jobs()).toEqual([]);
});
