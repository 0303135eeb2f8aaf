import type { CookieWriter } from '../edges/cookie-writer.ts';
import type { ErasedEdge } from '../edges/erased.ts';
import { erase } from '../erase.ts';
import type { Erasure } from '../erasure.ts';
import type { Stores } from '../observe.ts';
import type { Copier } from './copier.ts';
import { copyItems } from './copying.ts';
import { idAt, type Job, keptFor, type Unreturned } from './job.ts';
import { type Returned, restoreItems } from './restoring.ts';
import type { Shelf } from './shelf.ts';

export interface Workshop {
  readonly stores: Stores;
  readonly copier: Copier;
  readonly cookies: Pick<CookieWriter, 'restore'>;
  readonly erased: Pick<ErasedEdge, 'remember' | 'forget'>;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** One piece of work on a job. */
export interface Run {
  readonly shelf: Shelf;
  readonly keep: (job: Job) => Promise<void>;
  readonly signal: AbortSignal;
  /** Items dealt with. */
  readonly onProgress: (done: number) => void;
}

/** Copies all that can be brought back. What it cannot copy any more though it could before must not be erased unasked. */
export async function takeCopies(job: Job, { shelf, signal, onProgress }: Run, shop: Workshop): Promise<Job> {
  await shelf.dropPieces(job.id).catch(() => undefined);
  const taken = await copyItems(job.items, {
    ...shop,
    signal,
    onProgress,
    keep: (pieces) => shelf.add(job.id, pieces),
  });
  return { ...job, ...taken, stage: 'ready', copiedAt: shop.clock(), until: shop.clock() + keptFor };
}

/** Erases what the person has seen and confirmed, and looks again. */
export async function carryOut(job: Job, { shelf, signal, onProgress }: Run, shop: Workshop): Promise<Job> {
  const held = new Set(job.withheld);
  const wanted = job.items.filter((_, at) => !held.has(at));
  const { receipts, remembered } = await erase(wanted, shop.stores, {
    erased: shop.erased,
    now: shop.clock(),
    onProgress,
    signal,
  });
  const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
  const all = job.items.map(
    (_, at): Erasure => byId.get(idAt(job, at)) ?? { id: idAt(job, at), outcome: 'survived', because: 'changed' },
  );
  const copied = job.copied.filter((at) => all[at]?.outcome === 'gone');
  if (!copied.length) await shelf.dropPieces(job.id).catch(() => undefined);
  return { ...job, stage: 'done', receipts: all, remembered, copied, until: shop.clock() + keptFor };
}

/** Reasons that another try may find gone: a page that was just leaving or had no room refuses too. */
const passing: ReadonlySet<Unreturned> = new Set(['no-open-page', 'busy', 'refused']);

/** A cookie that the browser refuses it refuses for good; kept, it would stand before the way back of older erasings. */
const isFinal = ({ items }: Job, at: number, why: Unreturned): boolean =>
  !passing.has(why) || (why === 'refused' && items[at]?.kind === 'cookie');

/** Brings back what was erased, step by step: after each it is known what is left to do. */
export async function undo(job: Job, { shelf, keep, onProgress }: Run, shop: Workshop): Promise<Job> {
  // What the person brings back has not come back by itself.
  await shop.erased.forget(job.copied.map((at) => idAt(job, at))).catch(() => undefined);
  let current = job;
  const done = new Map<number, Returned>();
  await restoreItems(
    job.copied.flatMap((at) => {
      const item = job.items[at];
      return item ? [{ at, item }] : [];
    }),
    {
      ...shop,
      now: shop.clock(),
      piece: (at, part) => shelf.piece(job.id, at, part),
      async onStep(step) {
        for (const one of step) done.set(one.at, one);
        const back = step.filter(({ why }) => !why);
        current = {
          ...current,
          copied: current.copied.filter((at) => !done.has(at)),
          restored: current.restored + back.length,
          unreturned: [...current.unreturned, ...step.flatMap(({ at, why }) => (why ? [{ at, why }] : []))],
        };
        await keep(current);
        onProgress(done.size);
      },
    },
  );
  const again = current.unreturned.filter(({ at, why }) => !isFinal(job, at, why)).map(({ at }) => at);
  if (!again.length) await shelf.dropPieces(job.id).catch(() => undefined);
  return { ...current, stage: 'done', copied: again };
}
