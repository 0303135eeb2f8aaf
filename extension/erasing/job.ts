import * as z from 'zod/mini';
import { storedItemSchema } from '../../shared/core/inventory/schema.ts';
import { itemId, type StoredItem } from '../../shared/core/inventory/stored-item.ts';
import { erasureSchema } from '../erasure.ts';

/**
 * Why an item cannot be brought back. `worker`: only its site can register it again. `too-large`: more than is kept.
 * `no-room`: the browser or the disk keeps no more. `uncopyable`: keys and handles that no script may take out.
 * `busy`: a page has it in hand. `unreadable`: it was there and could not be read.
 */
export const irrevocable = ['worker', 'too-large', 'no-room', 'uncopyable', 'busy', 'unreadable'] as const;
export type Irrevocable = (typeof irrevocable)[number];

/**
 * Why something that was kept did not come back. `expired`: its own time was over. `reshaped`: its place is another now.
 * `rewritten`: there is a newer one, which stays; `partly`: of some of what it held.
 */
export const unreturned = ['no-open-page', 'busy', 'reshaped', 'rewritten', 'partly', 'expired', 'refused'] as const;
export type Unreturned = (typeof unreturned)[number];

/** An erasing from its beginning to the end of its undoing. Items are named by their place in `items`. */
export const jobSchema = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  site: z.string(),
  stage: z.enum(['copying', 'ready', 'erasing', 'done', 'undoing']),
  /** The person has seen what is lost. */
  confirmed: z.boolean(),
  cancelled: z.boolean(),
  /** A panel has shown the receipt. */
  seen: z.boolean(),
  items: z.array(storedItemSchema),
  copied: z.array(z.number()),
  irrevocable: z.array(z.strictObject({ at: z.number(), why: z.enum(irrevocable) })),
  /** Could be copied when the person was asked and no more when it was to be erased: left alone. */
  withheld: z.array(z.number()),
  /** Epoch milliseconds, as all times here. */
  copiedAt: z.number(),
  until: z.number(),
  receipts: z.array(erasureSchema),
  /** Whether what comes back will be known again: the fingerprints could be kept. */
  remembered: z.boolean(),
  /** Why it broke off. */
  failed: z.optional(z.string()),
  restored: z.number(),
  unreturned: z.array(z.strictObject({ at: z.number(), why: z.enum(unreturned) })),
});

export type Job = z.infer<typeof jobSchema>;

/** Tells the item at a place from all others. */
export const idAt = ({ items }: Job, at: number): string => {
  const item = items[at];
  return item ? itemId(item) : '';
};

export const newJob = (id: string, site: string, items: readonly StoredItem[], now: number): Job => ({
  version: 1,
  id,
  site,
  stage: 'copying',
  confirmed: false,
  cancelled: false,
  seen: false,
  items: [...items],
  copied: [],
  irrevocable: [],
  withheld: [],
  copiedAt: now,
  until: now + keptFor,
  receipts: [],
  remembered: true,
  restored: 0,
  unreturned: [],
});

/** How long an erasing can be undone, and a question waits for its answer. Milliseconds. */
export const keptFor = 5 * 60_000;
