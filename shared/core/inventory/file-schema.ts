import * as z from 'zod/mini';
import { purposes } from '../policy/purposes.ts';
import type { Parsed } from '../registry/schema.ts';
import type { InventoryFile } from './file.ts';
import { kinds } from './stored-item.ts';

const decision = z.enum(['granted', 'denied', 'partial', 'ask']);
const time = z.string().check(z.describe('ISO 8601.'));

const item = z.looseObject({
  id: z.string().check(z.describe('Tells the item from every other; the same in every file.')),
  kind: z.enum(kinds),
  name: z.string().check(z.describe('An indexed-db item is named database/store.')),
  host: z.string(),
  path: z.optional(z.string()),
  partition: z.optional(z.string()),
  expires: z.optional(time),
  httpOnly: z.optional(z.boolean()),
  secure: z.optional(z.boolean()),
  sameSite: z.optional(z.enum(['none', 'lax', 'strict', 'unset'])),
  bytes: z.nullable(z.number()).check(z.describe('null where no browser tells.')),
  records: z.optional(z.number()),
  purpose: z.enum([...purposes, 'unknown']),
  service: z.optional(z.string()),
  declared: z.boolean(),
  identified: z.array(
    z.looseObject({
      format: z.string(),
      certainty: z.enum(['is', 'likely', 'looks like']),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  value: z.nullable(z.string()).check(z.describe('Masked unless asked for; null where it was not read along.')),
  findings: z.array(z.looseObject({ type: z.string(), because: z.string() })),
});

const file = z.looseObject({
  format: z.literal('inservice-inventory'),
  version: z.literal(1),
  site: z.string(),
  takenAt: time,
  consent: z.looseObject({
    status: z.enum(['unset', 'stale', 'current']),
    damaged: z.boolean(),
    purposes: z.record(z.string(), decision),
    edition: z.optional(z.string()),
    decidedAt: z.optional(time),
  }),
  coverage: z.array(z.looseObject({ what: z.string(), read: z.boolean(), why: z.optional(z.string()) })),
  items: z.array(item),
  sha256: z
    .string()
    .check(z.regex(/^[0-9a-f]{64}$/))
    .check(z.describe('Of the canonical JSON (keys sorted, no spaces) of everything else in the file.')),
});

/** JSON Schema of an exported inventory; written to `inventory.schema.json` by the build. */
export const inventoryJsonSchema = (): object => ({
  $id: 'https://inservice.ru/consent/inventory.schema.json',
  title: 'inService inventory',
  ...z.toJSONSchema(file, { io: 'input' }),
});

/** Reads the text of an exported inventory. Untrusted; what it does not know of a newer file it leaves aside. */
export function parseInventoryFile(text: string): Parsed<InventoryFile> {
  try {
    const read = file.safeParse(JSON.parse(text));
    if (read.success) return { value: read.data as unknown as InventoryFile };
    return {
      faults: read.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'file'}: ${message}`),
    };
  } catch (error) {
    return { faults: [String(error)] };
  }
}
