import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import type { Piece } from '../../shared/store/snapshots.ts';
import type { Stores } from '../observe.ts';
import { observeAll, sights } from '../sight.ts';
import { type Batch, batches, type InFrame } from './batches.ts';
import type { Copier } from './copier.ts';
import type { Irrevocable, Job } from './job.ts';

/** More than this is no snapshot any more. Characters. */
const mostText = 64 * 1024 * 1024;

interface Copying {
  readonly stores: Stores;
  readonly copier: Copier;
  /** Rejects when there is no room. */
  readonly keep: (pieces: readonly Piece[]) => Promise<void>;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

type Copied = Pick<Job, 'copied' | 'irrevocable'>;

/** Copies what can be brought back of these items, whole. What cannot is named with the reason. */
export async function copyItems(
  items: readonly StoredItem[],
  { stores, copier, keep, onProgress, signal }: Copying,
): Promise<Copied> {
  const there = sights(await observeAll(items, stores));
  const copied: number[] = [];
  const irrevocable: { at: number; why: Irrevocable }[] = [];
  let text = 0;
  let done = 0;

  /** @returns why these cannot be brought back, or nothing */
  const tryKeep = async (pieces: readonly Piece[]): Promise<Irrevocable | undefined> => {
    const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    if (text + length > mostText) return 'too-large';
    text += length;
    return keep(pieces).then(
      () => undefined,
      () => 'no-room' as const,
    );
  };
  const note = (at: number, why: Irrevocable | undefined) => {
    if (why) irrevocable.push({ at, why });
    else copied.push(at);
  };
  const copyContainer = async ({ at, sight: { frame, item } }: InFrame) => {
    if (item.kind === 'service-worker') return note(at, 'worker');
    let stopped: Irrevocable | undefined;
    const failed = await copier
      .copy(frame, item, async (text, part) => {
        stopped = await tryKeep([{ at, part, text }]);
        if (stopped) throw new Error(stopped);
      })
      .catch((): Irrevocable => stopped ?? 'unreadable');
    note(at, failed);
  };
  const copyEntries = async ({ frame, kind, items }: Extract<Batch, { of: 'entries' }>) => {
    const names = items.map(({ sight }) => sight.item.name);
    const values = await stores.frames.values(frame, kind, names).catch(() => names.map(() => null));
    const pieces = items.flatMap(({ at }, index) => {
      const value = values[index];
      // Gone meanwhile: nothing is lost.
      return typeof value === 'string' ? [{ at, part: 0, text: JSON.stringify(value) }] : [];
    });
    const failed = await tryKeep(pieces);
    for (const { at } of pieces) note(at, failed);
  };
  for (const batch of batches(items, there)) {
    if (signal.aborted) break;
    if (batch.of === 'containers') await Promise.all(batch.items.map(copyContainer));
    else if (batch.of === 'entries') await copyEntries(batch);
    else {
      const pieces = batch.items.map(({ at, sight }) => ({ at, part: 0, text: JSON.stringify(sight.cookie) }));
      const failed = await tryKeep(pieces);
      for (const { at } of pieces) note(at, failed);
    }
    done += batch.items.length;
    onProgress(done);
  }
  return { copied, irrevocable };
}
