import * as z from 'zod/mini';
import { handlings } from '../../shared/core/plan/handling.ts';
import { purposes } from '../../shared/core/policy/purposes.ts';
import { localized } from '../../shared/core/registry/schema.ts';
import { gpcPlaces } from '../edges/gpc.ts';
import { handlingsSchema, namesSchema } from '../edges/handlings.ts';
import { decisions } from './answer-held.ts';

const site = z.string();

/** Something held, as the panel shows it: its value stays in the background. */
const heldView = z.strictObject({
  id: z.string(),
  kind: z.enum(['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache-storage']),
  name: z.string(),
  host: z.string(),
  /** Of a cookie: whether sub-domains of its host get it too, and where. */
  subdomains: z.boolean(),
  path: z.exactOptional(z.string()),
  /** The browser's cookie store. */
  store: z.exactOptional(z.string()),
  purpose: z.enum([...purposes, 'unknown']),
  /** Name of the service; empty where nobody declares it. */
  service: z.union([z.string(), localized]),
  times: z.number(),
  /** Whether it can be stored now, just this once. */
  whole: z.boolean(),
});

export type HeldView = z.infer<typeof heldView>;

/** What the panel asks about the three controls, and what the background answers. */
export const controlProtocol = {
  /** What is chosen for each purpose of a site and for single names; where GPC is sent; what is requested elsewhere. */
  handlings: {
    question: z.strictObject({ site }),
    answer: z.strictObject({
      purposes: handlingsSchema,
      names: namesSchema,
      gpc: z.enum(gpcPlaces),
      /** Addresses of blocked services; of how many the extension may stop requests, of how many WebSockets besides. */
      requests: z.strictObject({ hosts: z.array(z.string()), stopped: z.number(), sockets: z.number() }),
    }),
  },
  /** Handles a purpose of a site so from now on. */
  handle: {
    question: z.strictObject({ site, purpose: z.enum(purposes), handling: z.enum(handlings) }),
    answer: z.null(),
  },
  /** Handles a single name so, or like its purpose again. Answers whether there was room for it. */
  'handle-name': {
    question: z.strictObject({ site, name: z.string(), handling: z.enum([...handlings, 'as-purpose']) }),
    answer: z.boolean(),
  },
  /** Sends Global Privacy Control there from now on. */
  'choose-gpc': { question: z.strictObject({ site, place: z.enum(gpcPlaces) }), answer: z.null() },
  /** What waits for an answer, how many writes were stopped, and whether responses wait for an answer. */
  held: {
    question: z.strictObject({ site }),
    answer: z.strictObject({ held: z.array(heldView), stopped: z.number(), waits: z.boolean() }),
  },
  /** Answers whether what is allowed is stored now, and whether there was room for what was to be remembered. */
  'answer-held': {
    question: z.strictObject({ id: z.string(), decision: z.enum(decisions), remember: z.boolean() }),
    answer: z.strictObject({ stored: z.boolean(), room: z.boolean() }),
  },
  /** Looks again for what is stored against the choice: the icon counts it. */
  look: { question: z.strictObject({ site }), answer: z.null() },
} as const;
