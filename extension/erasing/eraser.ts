import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { type Job, newJob } from './job.ts';
import { isPrivate, type Shelf } from './shelf.ts';
import { carryOut, type Run, takeCopies, undo, type Workshop } from './stages.ts';

interface Tools extends Workshop {
  /** On the disk; and one that never gets there, for private windows and where the disk takes nothing. */
  readonly disk: Shelf;
  readonly memory: Shelf;
  readonly newId: () => string;
  /** Wants to be told at this time (epoch ms), to forget what is over. */
  readonly wakeAt: (time: number) => void;
}

/** Erasings from their beginning to the end of their undoing, whatever stops the background in between. */
export interface Eraser {
  /** Begins with copying. @returns the job's id */
  prepare(site: string, items: readonly StoredItem[]): Promise<string>;
  /** The person has seen what is lost. */
  confirm(id: string): Promise<void>;
  /** Stops between two steps; before the confirmation everything about the job is forgotten. */
  cancel(id: string): Promise<void>;
  undo(id: string): Promise<void>;
  /** Oldest first. */
  jobs(): readonly Job[];
  /** A panel has shown the receipt. */
  saw(id: string): Promise<void>;
  /** Items dealt with in the present stage. */
  done(id: string): number;
  forgetExpired(): Promise<void>;
  /** Goes on with what a background that was stopped left behind. @param session whether the browser ran on since */
  resume(session: 'same' | 'new'): Promise<void>;
  /** Resolves when nothing is being worked on. */
  settled(): Promise<void>;
}

/** Older copies may differ from what is there now. Milliseconds. */
const fresh = 1500;

export function eraser(tools: Tools): Eraser {
  const { clock, disk, memory, wakeAt } = tools;
  const live = new Map<string, Job>();
  const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void>; done: number }>();
  const shelfOf = ({ items }: Job) => (items.some(isPrivate) ? memory : disk);

  const keep = async (job: Job) => {
    // Somebody may have cancelled while the job was being worked on.
    const kept = { ...job, cancelled: job.cancelled || live.get(job.id)?.cancelled === true };
    live.set(job.id, kept);
    // A plan that nobody keeps is still carried out while the background lives.
    await shelfOf(job)
      .keep(kept)
      .catch(() => memory.keep(kept).catch(() => undefined));
  };
  const drop = async ({ id }: Job) => {
    live.delete(id);
    await Promise.allSettled([disk.drop(id), memory.drop(id)]);
  };

  /** From the stage that the job is in to the next that waits for the person. */
  const proceed = async (job: Job, run: Run): Promise<void> => {
    let current = job;
    if (current.stage === 'copying') {
      const before = new Set(job.irrevocable.map(({ at }) => at));
      current = await takeCopies(current, run, tools);
      if (run.signal.aborted && !current.confirmed) return drop(current);
      const withheld = current.confirmed ? current.irrevocable.filter(({ at }) => !before.has(at)) : [];
      current = { ...current, withheld: withheld.map(({ at }) => at) };
      if (current.confirmed) current = { ...current, stage: 'erasing' };
      await keep(current);
    }
    if (current.stage === 'erasing') await keep(await carryOut(current, run, tools));
    if (current.stage === 'undoing') await keep(await undo(current, run, tools));
    wakeAt(live.get(job.id)?.until ?? clock());
  };
  const start = (job: Job) => {
    const stop = new AbortController();
    if (job.cancelled) stop.abort('cancelled');
    const run: Run = {
      shelf: shelfOf(job),
      keep,
      signal: stop.signal,
      onProgress(done) {
        const entry = running.get(job.id);
        if (entry) entry.done = done;
      },
    };
    // In a later turn: it must be among the running ones before it can end.
    const ended = Promise.resolve()
      .then(() => proceed(job, run))
      .catch((error: unknown) => keep({ ...(live.get(job.id) ?? job), stage: 'done', failed: String(error) }))
      .finally(() => running.delete(job.id));
    running.set(job.id, { stop, ended, done: 0 });
  };
  const change = async (job: Job) => {
    await keep(job);
    start(job);
  };

  return {
    async prepare(site, items) {
      const job = newJob(tools.newId(), site, items, clock());
      await change(job);
      return job.id;
    },
    async confirm(id) {
      const job = live.get(id);
      if (job?.stage !== 'ready') return;
      await change({ ...job, confirmed: true, stage: clock() - job.copiedAt > fresh ? 'copying' : 'erasing' });
    },
    async cancel(id) {
      const job = live.get(id);
      if (!job || job.stage === 'done' || job.stage === 'undoing') return;
      const run = running.get(id);
      if (!run) return drop(job);
      if (job.confirmed) await keep({ ...job, cancelled: true });
      run.stop.abort('cancelled');
    },
    async undo(id) {
      const job = live.get(id);
      if (job?.stage !== 'done' || !job.copied.length || job.until <= clock()) return;
      await change({ ...job, stage: 'undoing', restored: 0, unreturned: [] });
    },
    jobs: () => [...live.values()],
    async saw(id) {
      const job = live.get(id);
      if (job?.stage === 'done' && !job.seen) await keep({ ...job, seen: true });
    },
    done: (id) => running.get(id)?.done ?? 0,
    async forgetExpired() {
      for (const job of live.values()) if (job.until <= clock() && !running.has(job.id)) await drop(job);
    },
    async resume(session) {
      const found = await Promise.all([disk, memory].map((shelf) => shelf.jobs().catch(() => [])));
      for (const job of found.flat().toSorted((one, other) => one.until - other.until)) {
        if (job.until <= clock() || (session === 'new' && !job.confirmed)) {
          await drop(job);
          continue;
        }
        // Tabs have other numbers in another session: what was not erased stays, and the receipt says so.
        const cancelled = job.cancelled || (session === 'new' && (job.stage === 'erasing' || job.stage === 'copying'));
        live.set(job.id, { ...job, cancelled });
        if (job.stage === 'ready' || job.stage === 'done') wakeAt(job.until);
        else start({ ...job, cancelled });
      }
    },
    async settled() {
      while (running.size) await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}
