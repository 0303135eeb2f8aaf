import * as z from 'zod/mini';
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
