import * as z from 'zod/mini';
import { handlings } from '../../shared/core/plan/handling.ts';
import { purposes } from '../../shared/core/policy/purposes.ts';
import { handlingsSchema } from '../edges/handlings.ts';

const site = z.string();

/** What the panel asks about the three controls, and what the background answers. */
export const controlProtocol = {
  /** What is chosen for each purpose of a site. */
  handlings: { question: z.strictObject({ site }), answer: handlingsSchema },
  /** Handles a purpose of a site so from now on. */
  handle: {
    question: z.strictObject({ site, purpose: z.enum(purposes), handling: z.enum(handlings) }),
    answer: z.null(),
  },
} as const;
