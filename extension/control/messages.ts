import * as z from 'zod/mini';
import { handlings } from '../../shared/core/plan/handling.ts';
import { purposes } from '../../shared/core/policy/purposes.ts';
import { handlingsSchema } from '../edges/handlings.ts';

const site = z.string();

/** Something held, as the panel shows it: its value stays in the background. */
const heldView = z.strictObject({
  id: z.string(),
  kind: z.enum(['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache-storage']),
  name: z.string(),
  host: z.string(),
  purpose: z.enum(purposes),
  /** Name of the service. */
  service: z.string(),
  times: z.number(),
  /** Whether it can be stored now, just this once. */
  whole: z.boolean(),
});

export type HeldView = z.infer<typeof heldView>;

/** What the panel asks about the three controls, and what the background answers. */
export const controlProtocol = {
  /** What is chosen for each purpose of a site. */
  handlings: { question: z.strictObject({ site }), answer: handlingsSchema },
  /** Handles a purpose of a site so from now on. */
  handle: {
    question: z.strictObject({ site, purpose: z.enum(purposes), handling: z.enum(handlings) }),
    answer: z.null(),
  },
  /** What waits for an answer, how many writes were stopped, and whether responses wait for an answer. */
  held: {
    question: z.strictObject({ site }),
    answer: z.strictObject({ held: z.array(heldView), stopped: z.number(), waits: z.boolean() }),
  },
  /** Answers whether what is allowed is stored now. */
  'answer-held': {
    question: z.strictObject({ id: z.string(), decision: z.enum(['allow-once', 'allow-purpose', 'refuse']) }),
    answer: z.boolean(),
  },
} as const;
