import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type Handling, type Handlings, handlings, withHandling } from '../../shared/core/plan/handling.ts';
import { type Purpose, purposes } from '../../shared/core/policy/purposes.ts';

export const handlingsSchema = z.partialRecord(z.enum(purposes), z.enum(handlings));

const version = 1;
const stored = z.object({
  handling: z.optional(z.object({ version: z.literal(version), sites: z.record(z.string(), handlingsSchema) })),
});

/** What the person has chosen for each purpose of each site. Kept on this device only. */
export interface HandlingEdge {
  /** By site; a site for which nothing is chosen is not among them. */
  all(): Promise<ReadonlyMap<string, Handlings>>;
  choose(site: string, purpose: Purpose, handling: Handling): Promise<void>;
}

export function handlingEdge(area: Pick<Storage.StorageArea, 'get' | 'set'>): HandlingEdge {
  const all = async () => {
    const read = z.safeParse(stored, await area.get('handling'));
    // What cannot be understood is no choice: nothing is blocked that the person did not block.
    return new Map(Object.entries((read.success && read.data.handling?.sites) || {}));
  };
  return {
    all,
    async choose(site, purpose, handling) {
      const sites = await all();
      const chosen = withHandling(sites.get(site) ?? {}, purpose, handling);
      if (Object.keys(chosen).length) sites.set(site, chosen);
      else sites.delete(site);
      await area.set({ handling: { version, sites: Object.fromEntries(sites) } });
    },
  };
}
