import * as z from 'zod/mini';
import { optionalPurposes } from '../policy/purposes.ts';
import type { ChainedRecord } from './record.ts';

const hash = z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/)));
const decision = z.enum(['granted', 'denied', 'partial']);

const schema = z.strictObject({
  version: z.literal(1),
  id: z.uuidv4(),
  decidedAt: z.number().check(z.gte(0)),
  edition: z.string().check(z.regex(/^[\w-]{1,32}$/)),
  purposes: z.record(z.enum(optionalPurposes), decision),
  services: z.array(z.string().check(z.regex(/^[0-9a-z]{5}$/))),
  gpc: z.boolean(),
  via: z.enum(['banner', 'preferences', 'api', 'native', 'placeholder']),
  language: z.enum(['ru', 'kk', 'en']),
  host: z.string(),
  shown: hash,
  previous: hash,
  hash,
});

/** Reads a stored or imported record; `undefined` for anything that is not one. */
export function readRecord(value: unknown): ChainedRecord | undefined {
  const read = schema.safeParse(value);
  return read.success ? read.data : undefined;
}
