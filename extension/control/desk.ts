import * as z from 'zod/mini';
import { purposes } from '../../shared/core/policy/purposes.ts';

/** Something that a site wanted to store and that waits for the person's answer. */
export const heldSchema = z.strictObject({
  id: z.string(),
  site: z.string(),
  kind: z.enum(['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache-storage']),
  name: z.string(),
  /** A cookie as `Set-Cookie` has it, the value of an entry; absent where the page itself must try again. */
  text: z.optional(z.string()),
  /** Of the page or the response. */
  url: z.string(),
  /** Of a cookie: its path, and the domain whose sub-domains get it too. */
  path: z.optional(z.string()),
  domain: z.optional(z.string()),
  purpose: z.enum([...purposes, 'unknown']),
  /** Its id; empty where nobody declares the name. */
  service: z.string(),
  tab: z.optional(z.number()),
  /** In that tab. */
  frame: z.optional(z.number()),
  /** Of a cookie that belongs to the page around the one that wanted it. */
  partition: z.optional(z.object({ topLevelSite: z.string(), hasCrossSiteAncestor: z.exactOptional(z.boolean()) })),
  /** The browser's cookie store. */
  store: z.optional(z.string()),
  /** How often it was tried. */
  times: z.number(),
});

export type Held = z.infer<typeof heldSchema>;

/** What waits, what was refused, which cookies were let pass (their fingerprints), and how much was stopped per site. */
export const deskSchema = z.object({
  version: z.literal(1),
  held: z.array(heldSchema),
  refused: z.array(z.string()),
  passed: z.array(z.string()),
  stopped: z.record(z.string(), z.number()),
});

export type Desk = z.infer<typeof deskSchema>;

export const emptyDesk: Desk = { version: 1, held: [], refused: [], passed: [], stopped: {} };

/** A page that floods gets no more than this asked about. */
const most = 300;
/** What waits has to fit into the browser's memory for it, in characters. Beyond, the page has to try again. */
const longest = 1_500_000;

/** What tells one held thing from another: a newer value takes the place of the older. */
export const heldId = (kind: string, name: string, place: string, of: Pick<Held, 'site' | 'store'>): string =>
  JSON.stringify([kind, name, place, of.store ?? null, of.site]);

/** Lays something on the desk. What the person refused is only counted. */
export function withHeld(desk: Desk, wanted: Held): Desk {
  if (desk.refused.includes(wanted.id)) return withStopped(desk, wanted.site, wanted.times);
  const before = desk.held.find(({ id }) => id === wanted.id);
  const others = desk.held.filter(({ id }) => id !== wanted.id);
  if (!before && others.length >= most) return withStopped(desk, wanted.site, wanted.times);
  const { text, ...bare } = wanted;
  const taken = others.reduce((sum, held) => sum + (held.text?.length ?? 0), 0);
  const kept = text !== undefined && taken + text.length <= longest ? wanted : bare;
  return { ...desk, held: [...others, { ...kept, times: wanted.times + (before?.times ?? 0) }] };
}

export const withStopped = (desk: Desk, site: string, times: number): Desk => ({
  ...desk,
  stopped: { ...desk.stopped, [site]: (desk.stopped[site] ?? 0) + times },
});

export const withoutAll = (desk: Desk, goes: (held: Held) => boolean): Desk =>
  desk.held.some(goes) ? { ...desk, held: desk.held.filter((held) => !goes(held)) } : desk;

export const withoutHeld = (desk: Desk, ids: ReadonlySet<string>): Desk => withoutAll(desk, ({ id }) => ids.has(id));

export const withRefused = (desk: Desk, id: string): Desk => ({
  ...withoutHeld(desk, new Set([id])),
  refused: [...desk.refused.filter((one) => one !== id), id].slice(-most),
});

export const withPassed = (desk: Desk, print: string): Desk => ({
  ...desk,
  passed: [...desk.passed.filter((one) => one !== print), print].slice(-most),
});
