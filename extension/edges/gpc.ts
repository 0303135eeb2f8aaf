import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';

/** Where Global Privacy Control is sent: nowhere, to one site, or to all that the extension may see. */
export const gpcPlaces = ['nowhere', 'site', 'everywhere'] as const;

export type GpcPlace = (typeof gpcPlaces)[number];

const stored = z.object({ gpc: z.optional(z.object({ everywhere: z.boolean(), sites: z.array(z.string()) })) });

export interface GpcChoice {
  readonly everywhere: boolean;
  readonly sites: readonly string[];
}

/** The person's wish about Global Privacy Control. Kept on this device only. */
export interface GpcEdge {
  read(): Promise<GpcChoice>;
  choose(site: string, place: GpcPlace): Promise<void>;
}

/** Where it is sent, seen from a site. */
export const placeFor = ({ everywhere, sites }: GpcChoice, site: string): GpcPlace =>
  everywhere ? 'everywhere' : sites.includes(site) ? 'site' : 'nowhere';

export function gpcEdge(area: Pick<Storage.StorageArea, 'get' | 'set'>): GpcEdge {
  const read = async (): Promise<GpcChoice> => {
    const kept = z.safeParse(stored, await area.get('gpc'));
    return (kept.success && kept.data.gpc) || { everywhere: false, sites: [] };
  };
  const choose = async (site: string, place: GpcPlace) => {
    const { sites } = await read();
    const others = sites.filter((one) => one !== site);
    // Who narrows it down to one site does not mean those that were chosen before it any less.
    await area.set({
      gpc: { everywhere: place === 'everywhere', sites: place === 'nowhere' ? others : [...others, site] },
    });
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    read,
    choose(site, place) {
      // One after another: two windows at once would lose one choice.
      const take = () => choose(site, place);
      const turn = last.then(take, take);
      last = turn;
      return turn;
    },
  };
}
