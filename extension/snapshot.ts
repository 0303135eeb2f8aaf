import * as z from 'zod/mini';
import { inventoryRowSchema } from '../shared/core/inventory/schema.ts';
import { purposes } from '../shared/core/policy/purposes.ts';

const decision = z.enum(['granted', 'denied', 'partial', 'ask']);

/** The consent as the panel shows it. `damaged`: a consent cookie is there that nobody can read. */
export const consentViewSchema = z.strictObject({
  status: z.enum(['unset', 'stale', 'current']),
  damaged: z.boolean(),
  purposes: z.strictObject({
    personalization: decision,
    advertising: decision,
    statistics: decision,
    quality: decision,
  }),
  /** The edition at which it was decided. */
  edition: z.optional(z.string()),
  decidedAt: z.optional(z.number()),
});

export type ConsentView = z.infer<typeof consentViewSchema>;

/** What could be read and what could not, and why not. */
export const coverageSchema = z.strictObject({
  /** An origin, or the address of a page. */
  what: z.string(),
  read: z.boolean(),
  why: z.optional(z.enum(['no-open-page', 'refused', 'asleep', 'no-answer'])),
});

export type Coverage = z.infer<typeof coverageSchema>;

/** All that the extension knows about a site at one moment. */
export const snapshotSchema = z.strictObject({
  site: z.string(),
  /** Epoch milliseconds. */
  takenAt: z.number(),
  consent: consentViewSchema,
  coverage: z.array(coverageSchema),
  rows: z.array(inventoryRowSchema),
});

export type Snapshot = z.infer<typeof snapshotSchema>;

export const purposeOrder = [...purposes, 'unknown'] as const;
