import * as z from 'zod/mini';
import { purposes } from '../policy/purposes.ts';
import { type Finding, specialCategories } from './finding.ts';
import type { InventoryRow, Owner } from './inventory.ts';
import type { Contents, OriginItem, SessionItem, StoredCookie } from './stored-item.ts';

const partition = z.optional(
  z.strictObject({ topLevelSite: z.string(), hasCrossSiteAncestor: z.exactOptional(z.boolean()) }),
);
const stored = { name: z.string(), partition, bytes: z.optional(z.number()) };

/** A cookie that came from another world. */
export const storedCookieSchema: z.ZodMiniType<StoredCookie> = z.strictObject({
  ...stored,
  kind: z.literal('cookie'),
  host: z.string(),
  hostOnly: z.boolean(),
  path: z.string(),
  store: z.string(),
  expires: z.optional(z.number()),
  httpOnly: z.boolean(),
  secure: z.boolean(),
  sameSite: z.enum(['none', 'lax', 'strict', 'unset']),
});

const contents: z.ZodMiniType<Contents> = z.union([
  z.strictObject({
    of: z.literal('database'),
    database: z.string(),
    store: z.optional(z.string()),
    records: z.optional(z.number()),
    indexes: z.array(z.string()),
  }),
  z.strictObject({ of: z.literal('cache'), entries: z.number() }),
  z.strictObject({ of: z.literal('worker'), scope: z.string() }),
]);

const originItem: z.ZodMiniType<OriginItem> = z.strictObject({
  ...stored,
  kind: z.enum(['local-storage', 'indexed-db', 'cache-storage', 'service-worker', 'file-system']),
  origin: z.string(),
  store: z.optional(z.string()),
  bucket: z.optional(z.string()),
  contents: z.optional(contents),
});

const sessionItem: z.ZodMiniType<SessionItem> = z.strictObject({
  ...stored,
  kind: z.literal('session-storage'),
  origin: z.string(),
  store: z.optional(z.string()),
  tab: z.number(),
});

/** A stored item that came from another world (a message, a file). */
export const storedItemSchema = z.union([storedCookieSchema, originItem, sessionItem]);

const purpose = z.enum(purposes);

const finding: z.ZodMiniType<Finding> = z.union([
  z.strictObject({ type: z.literal('undeclared') }),
  z.strictObject({ type: z.enum(['before-consent', 'after-denial']), purposes: z.array(purpose) }),
  z.strictObject({ type: z.literal('outlives-declaration'), declared: z.number(), remaining: z.number() }),
  z.strictObject({
    type: z.literal('linked'),
    names: z.array(z.string()),
    purposes: z.array(z.enum([...purposes, 'unknown'])),
  }),
  z.strictObject({
    type: z.literal('special-category'),
    category: z.enum(specialCategories),
    field: z.string(),
  }),
]);

const owner: z.ZodMiniType<Owner> = z.strictObject({
  id: z.string(),
  name: z.string(),
  vendor: z.optional(z.string()),
  about: z.optional(
    z.strictObject({ ru: z.string(), kk: z.exactOptional(z.string()), en: z.exactOptional(z.string()) }),
  ),
});

/** A row of the inventory, as the background tells it to the panel. */
export const inventoryRowSchema: z.ZodMiniType<InventoryRow> = z.strictObject({
  id: z.string(),
  item: storedItemSchema,
  purpose: z.enum([...purposes, 'unknown']),
  service: z.optional(owner),
  declared: z.boolean(),
  covered: z.optional(z.boolean()),
  findings: z.array(finding),
});
