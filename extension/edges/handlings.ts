import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type Chosen, type Handling, handlings, isHandled } from '../../shared/core/plan/handling.ts';
import { purposes } from '../../shared/core/policy/purposes.ts';

export const handlingsSchema = z.partialRecord(z.enum(purposes), z.enum(handlings));
export const namesSchema = z.array(z.tuple([z.string(), z.enum(handlings)]));

const version = 2;
const sites = z.record(z.string(), z.object({ purposes: handlingsSchema, names: namesSchema }));
/** What earlier versions kept: purposes alone. */
const first = z.object({ version: z.literal(1), sites: z.record(z.string(), handlingsSchema) });
const stored = z.object({
  handling: z.optional(z.union([z.object({ version: z.literal(version), sites }), first])),
});

/** What the person has chosen for the purposes and the names of each site. Kept on this device only. */
export interface HandlingEdge {
  /** By site; a site for which nothing is chosen is not among them. */
  all(): Promise<ReadonlyMap<string, Chosen>>;
  of(site: string): Promise<Chosen | undefined>;
  /** One change after another: two windows at once would lose one of them. */
  change(site: string, change: (before: Chosen) => Chosen): Promise<void>;
}

/** Every choice by its site, from whatever version wrote it. What cannot be understood is no choice. */
function read(kept: unknown): Map<string, Chosen> {
  const { success, data } = z.safeParse(stored, kept);
  const handling = success ? data.handling : undefined;
  if (!handling) return new Map();
  if (handling.version === 1)
    return new Map(
      Object.entries(handling.sites).map(([site, chosen]) => [site, { purposes: chosen, names: new Map() }]),
    );
  return new Map(
    Object.entries(handling.sites).map(([site, { purposes: chosen, names }]) => [
      site,
      { purposes: chosen, names: new Map<string, Handling>(names) },
    ]),
  );
}

export function handlingEdge(area: Pick<Storage.StorageArea, 'get' | 'set'>): HandlingEdge {
  let last: Promise<unknown> = Promise.resolve();
  let known: Promise<Map<string, Chosen>> | undefined;
  // Asked for with every cookie; only the background changes it.
  const all = () => {
    known ??= area.get('handling').then(read);
    return known;
  };
  return {
    all,
    of: async (site) => (await all()).get(site),
    change(site, change) {
      const take = async () => {
        const chosen = new Map(await all());
        const next = change(chosen.get(site) ?? { purposes: {}, names: new Map() });
        if (isHandled(next) || next.names.size) chosen.set(site, next);
        else chosen.delete(site);
        const kept = [...chosen].map(([key, { purposes: handled, names }]) => [
          key,
          { purposes: handled, names: [...names] },
        ]);
        known = undefined;
        await area.set({ handling: { version, sites: Object.fromEntries(kept) } });
      };
      const turn = last.then(take, take);
      last = turn;
      return turn;
    },
  };
}
