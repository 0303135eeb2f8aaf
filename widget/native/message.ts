import * as z from 'zod/mini';
import type { Decided } from '../../shared/core/consent/decided.ts';
import { optionalPurposes } from '../../shared/core/policy/purposes.ts';

/** The form of what goes between the page and the app; another version is not understood. */
const version = 1;

/** Tells our messages from others where an app has one channel for all. */
const messageType = 'inservice-consent';

/** Characters of a message in text; a true one has a few hundred. */
const longest = 4000;

const schema = z.strictObject({
  type: z.optional(z.literal(messageType)),
  version: z.literal(version),
  edition: z.string().check(z.regex(/^[\w-]{1,32}$/)),
  purposes: z.record(z.enum(optionalPurposes), z.enum(['granted', 'denied', 'partial'])),
  services: z.optional(z.array(z.string().check(z.regex(/^[0-9a-z]{5}$/)))),
  decidedAt: z.int().check(z.gte(0)),
  // iOS writes UUIDs in capitals.
  recordId: z
    .string()
    .check(z.toLowerCase(), z.regex(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)),
  key: z.optional(z.string()),
});

/** A decision made in the app, and the key by which the app proves itself. */
export interface NativeMessage {
  readonly decided: Decided;
  readonly key: string | undefined;
}

function parse(text: string): unknown {
  try {
    return text.length > longest ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads an untrusted message, an object or its JSON; `undefined` for anything that is not one. Never throws. */
export function readMessage(value: unknown): NativeMessage | undefined {
  const read = schema.safeParse(typeof value === 'string' ? parse(value) : value);
  if (!read.success) return;
  const { recordId, decidedAt, edition, purposes, services = [], key } = read.data;
  return { decided: { recordId, decidedAt, edition, purposes, services, gpc: false }, key };
}

/** Whether a message on a shared channel is meant for us. */
export const isOurs = (value: unknown): value is string =>
  typeof value === 'string' && (parse(value) as { readonly type?: unknown } | null | undefined)?.type === messageType;

/** What the app is told of a decision. */
export const messageOf = ({ edition, purposes, services, decidedAt, recordId }: Decided): object => ({
  type: messageType,
  version,
  edition,
  purposes,
  services,
  decidedAt,
  recordId,
});
