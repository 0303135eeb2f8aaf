import type { Answers } from '../messages.ts';
import type { Eraser } from './eraser.ts';
import type { Job } from './job.ts';
import type { erasingProtocol, JobView } from './messages.ts';

const nameAt = ({ items }: Job, at: number) => items[at]?.name ?? '';

const view = (job: Job, done: number): JobView => ({
  job: job.id,
  stage: job.stage,
  done,
  of: job.stage === 'undoing' ? job.copied.length + job.restored + job.unreturned.length : job.items.length,
  irrevocable: job.irrevocable.map(({ at, why }) => ({ name: nameAt(job, at), why })),
  receipts: job.receipts.map((receipt, at) => ({ ...receipt, name: nameAt(job, at) })),
  remembered: job.remembered,
  failed: job.failed,
  restored: job.restored,
  unreturned: job.unreturned.map(({ at, why }) => ({ name: nameAt(job, at), why })),
});

/** The background's answers about erasing. @param resumed resolves when the work of a former background is taken up */
export function erasingAnswers(
  { prepare, confirm, cancel, undo, jobs, done, saw }: Eraser,
  resumed: Promise<void>,
  clock: () => number,
): Pick<Answers, keyof typeof erasingProtocol> {
  const nothing = (act: (job: string) => Promise<void>) => async (question: { readonly job: string }) => {
    await resumed;
    await act(question.job);
    return null;
  };
  return {
    async 'prepare-erasing'({ site, items }) {
      await resumed;
      return prepare(site, items);
    },
    'confirm-erasing': nothing(confirm),
    'cancel-erasing': nothing(cancel),
    undo: nothing(undo),
    async erasing({ job: id }) {
      await resumed;
      const job = jobs().find((one) => one.id === id);
      if (job) await saw(id);
      return job ? view(job, done(id)) : null;
    },
    async unseen({ site }) {
      await resumed;
      const job = jobs().findLast((one) => one.site === site && one.confirmed && !one.seen);
      return job?.id ?? null;
    },
    async undoable({ site }) {
      await resumed;
      const job = jobs().findLast(
        (one) => one.site === site && one.stage === 'done' && one.copied.length > 0 && one.until > clock(),
      );
      return job ? { job: job.id, count: job.copied.length } : null;
    },
  };
}
