import { expect, test, vi } from 'vitest';
import { answering } from '../../../extension/control/answer-held.ts';
import { mostCarried } from '../../../extension/control/carry.ts';
import { type Held, withHeld } from '../../../extension/control/desk.ts';
import { judge } from '../../../extension/control/judge.ts';
import { deskEdge } from '../../../extension/edges/desk.ts';
import { handlingEdge } from '../../../extension/edges/handlings.ts';
import { nothingChosen, withHandling, withNameHandling } from '../../../shared/core/plan/handling.ts';
import { storageArea } from '../../support/storage-area.ts';

const site = 'inservice.ru';
const wish = (name: string): Held => ({
  id: name,
  site,
  kind: 'cookie',
  name,
  text: `${name}=1`,
  url: `https://${site}/`,
  purpose: 'statistics',
  service: 'google-analytics',
  times: 1,
});

/** A background over storage that outlives it. `refuses`: cookies that the browser does not take, or dies over. */
function world() {
  const [session, local] = [storageArea(), storageArea()];
  const jar = new Map<string, number>();
  const keep = vi.spyOn(session, 'set');
  const start = ({ diesOver, refuses }: { readonly diesOver?: string; readonly refuses?: string } = {}) => {
    const desk = deskEdge(session, async () => undefined);
    const handlings = handlingEdge(local);
    let dead = false;
    const alive = () => {
      if (dead) throw new Error('killed');
    };
    const { answer, settle, resume } = answering({
      desk,
      handlings,
      entries: { write: async () => false },
      async pass(lines) {
        alive();
        for (const { line } of lines) {
          if (line === `${diesOver}=1`) {
            dead = true;
            // Nothing that comes after a kill happens.
            return new Promise(() => undefined);
          }
          jar.set(line, (jar.get(line) ?? 0) + 1);
        }
        return lines.map(({ line }) => line !== `${refuses}=1`);
      },
      now: async ({ name }) => judge(name, (await handlings.of(site)) ?? nothingChosen, undefined).handling,
      enforce: async () => undefined,
    });
    const waiting = async () => (await desk.read()).held.map(({ name }) => name);
    return { desk, handlings, answer, settle, resume, waiting };
  };
  return { start, jar, keep, stored: () => [...jar.keys()] };
}

async function asked(start: ReturnType<typeof world>['start'], ...names: readonly string[]) {
  const background = start();
  await background.handlings.change(site, (before) => ({
    ...before,
    purposes: withHandling(before.purposes, 'statistics', 'ask'),
  }));
  for (const name of names) await background.desk.change((before) => withHeld(before, wish(name)));
  return background;
}

test('what was allowed when the background was killed is stored by the next one', async () => {
  const { start, stored } = world();
  await asked(start, '_ga', '_gid', '_gat');
  void start({ diesOver: '_gid' }).answer({ id: '_ga', decision: 'allow-purpose', remember: false });
  await expect.poll(stored).toEqual(['_ga=1']);
  const next = start();
  await next.resume();
  expect([stored(), await next.waiting()]).toEqual([['_ga=1', '_gid=1', '_gat=1'], []]);
});

test('what still waits for an answer is not stored by starting', async () => {
  const { start, stored } = world();
  await asked(start, '_ga');
  const next = start();
  await next.resume();
  expect([stored(), await next.waiting()]).toEqual([[], ['_ga']]);
});

test('a remembered answer is a rule for its name; without room for one it counts this once', async () => {
  const { start, stored } = world();
  const { handlings, answer } = await asked(start, '_ga', '_gid');
  await answer({ id: '_ga', decision: 'allow-once', remember: true });
  expect([...((await handlings.of(site))?.names ?? [])]).toEqual([['_ga', 'allow']]);
  for (let n = 1; n < mostCarried; n++)
    await handlings.change(site, (before) => withNameHandling(before, `other${n}`, 'ask'));
  expect(await answer({ id: '_gid', decision: 'allow-once', remember: true })).toEqual({ stored: true, room: false });
  expect([stored(), (await handlings.of(site))?.names.size]).toEqual([['_ga=1', '_gid=1'], mostCarried]);
});

const crowd = Array.from({ length: 60 }, (_, n) => `_ga_${n}`);

test.each([
  // Each of the rows counts as stopped.
  ['block', 1, 0, [], 60],
  // What the browser does not take waits no more either: the page may store it itself now.
  ['allow', 4, 60, [], 0],
] as const)('a full desk is answered in few steps: %s', async (handling, steps, written, waiting, stopped) => {
  const { start, jar, keep } = world();
  await asked(start, ...crowd);
  const { desk, handlings, settle, waiting: left } = start({ refuses: '_ga_7' });
  await handlings.change(site, (before) => ({
    ...before,
    purposes: withHandling(before.purposes, 'statistics', handling),
  }));
  keep.mockClear();
  const all = await settle(site);
  expect([all, keep.mock.calls.length, jar.size, await left(), (await desk.read()).stopped[site] ?? 0]).toEqual([
    handling === 'block',
    steps,
    written,
    waiting,
    stopped,
  ]);
});
