import type { ReadCookie } from '../../extension/edges/cookies.ts';
import type { Copier } from '../../extension/erasing/copier.ts';
import { type Eraser, eraser } from '../../extension/erasing/eraser.ts';
import { shelf } from '../../extension/erasing/shelf.ts';
import { itemId, type StoredCookie } from '../../shared/core/inventory/stored-item.ts';
import type { Snapshots } from '../../shared/store/snapshots.ts';
import { fakeSnapshots } from './fake-snapshots.ts';
import { fakeStores } from './fake-stores.ts';
import { cookie, localItem, sessionItem } from './stored.ts';

export const origin = 'https://inservice.ru';
export const minute = 60_000;

/** What is chosen to be erased; everything else must stay. */
export const chosen = [
  cookie('a', { httpOnly: true, expires: 1e13 }),
  cookie('b'),
  localItem('l'),
  sessionItem('s', 1),
];

/** A browser with the chosen items and a twin of each, and what outlives the background in it. */
export function world() {
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
  /** Name of a cookie that the browser takes from nobody. */
  readonly refuses?: string;
}

/** A background of this world. */
export function background(
  world: World,
  lives = Number.POSITIVE_INFINITY,
  { disk, copier = noContainers, refuses }: Parts = {},
) {
  const { wrap, died, survived } = mortal(lives);
  const stores = fakeStores(world);
  const worker = eraser({
    stores: { cookies: wrap(stores.cookies), frames: wrap(stores.frames) },
    copier,
    cookies: wrap({
      async restore(item: StoredCookie, value: string) {
        if (item.name === refuses) return false;
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

export const jobOf = (worker: Eraser) => worker.jobs()[0];

/** What a person does: chooses, confirms, reads the receipt, undoes. @returns the receipts when all is undone */
export async function act(worker: Eraser, onErased: () => void): Promise<readonly object[]> {
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

/** The receipts of all that was chosen. */
export const gone = chosen.map((item) => ({ id: itemId(item), outcome: 'gone' }));
