import * as z from 'zod/mini';
import type { StoredItem } from '../../shared/core/inventory/stored-item.ts';
import type { Snapshots } from '../../shared/store/snapshots.ts';
import { type Job, jobSchema } from './job.ts';

/** Jobs and their copies, where they outlive the background. */
export interface Shelf extends Omit<Snapshots, 'plans' | 'keepPlan'> {
  /** What is damaged, or of another version, is no job. */
  jobs(): Promise<readonly Job[]>;
  keep(job: Job): Promise<void>;
}

function read(text: string): readonly Job[] {
  try {
    const job = z.safeParse(jobSchema, JSON.parse(text));
    return job.success ? [job.data] : [];
  } catch {
    return [];
  }
}

/** JSON, because it escapes lone surrogates, which not every store keeps. */
export const shelf = (snapshots: Snapshots): Shelf => ({
  ...snapshots,
  jobs: async () => (await snapshots.plans()).flatMap(read),
  keep: (job) => snapshots.keepPlan(job.id, JSON.stringify(job)),
});

/** Private windows' own cookie stores: Chromium's second one, Firefox's by name. */
export const isPrivate = ({ store }: Pick<StoredItem, 'store'>): boolean =>
  store === '1' || store === 'firefox-private';
