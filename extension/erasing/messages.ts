import * as z from 'zod/mini';
import { storedItemSchema } from '../../shared/core/inventory/schema.ts';
import { erasureSchema } from '../erasure.ts';
import { irrevocable, jobSchema, unreturned } from './job.ts';

const job = z.strictObject({ job: z.string() });

/** An erasing as the panel shows it: names and numbers, no copies. */
const jobView = z.strictObject({
  job: z.string(),
  stage: jobSchema.shape.stage,
  /** Items dealt with in this stage, of all. */
  done: z.number(),
  of: z.number(),
  /** What cannot be brought back once it is erased. */
  irrevocable: z.array(z.strictObject({ name: z.string(), why: z.enum(irrevocable) })),
  receipts: z.array(z.extend(erasureSchema, { name: z.string() })),
  remembered: z.boolean(),
  failed: z.optional(z.string()),
  restored: z.number(),
  unreturned: z.array(z.strictObject({ name: z.string(), why: z.enum(unreturned) })),
});

export type JobView = z.infer<typeof jobView>;

/** What the panel asks about erasing and undoing, and what the background answers. */
export const erasingProtocol = {
  /** Copies what would be erased and names the job. Nothing is erased yet. */
  'prepare-erasing': {
    question: z.strictObject({ site: z.string(), items: z.array(storedItemSchema) }),
    answer: z.string(),
  },
  /** The person wants it, knowing what is lost. */
  'confirm-erasing': { question: job, answer: z.null() },
  /** Stops between two items; a job that is not confirmed is forgotten. */
  'cancel-erasing': { question: job, answer: z.null() },
  /** How far a job is, or `null` when it is forgotten. */
  erasing: { question: job, answer: z.nullable(jobView) },
  /** The job of a site that goes on, or has ended, without a panel having shown it. */
  unseen: { question: z.strictObject({ site: z.string() }), answer: z.nullable(z.string()) },
  /** The last job of a site that can be undone, with the number of items that would come back. */
  undoable: {
    question: z.strictObject({ site: z.string() }),
    answer: z.nullable(z.strictObject({ job: z.string(), count: z.number() })),
  },
  undo: { question: job, answer: z.null() },
} as const;
