import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type Chosen, type Handling, handlings, isHandled, nothingChosen } from '../../shared/core/plan/handling.ts';
import { type Purpose, purposes } from '../../shared/core/policy/purposes.ts';

const handling = z.enum(handlings);
const named = z.tuple([z.string(), handling]);
export const handlingsSchema = z.partialRecord(z.enum(purposes), handling);
export const namesSchema = z.array(named);

const version = 2;

type Fields = Readonly<Record<string, unknown>>;
const fields = z.record(z.string(), z.unknown());
const fieldsOf = (value: unknown): Fields => {
  const read = z.safeParse(fields, value);
  return read.success ? read.data : {};
};

/** What the person has chosen for the purposes and the names of each site. Kept on this device only. */
export interface HandlingEdge {
  /** By site; a site for which nothing is chosen is not among them. */
  all(): Promise<ReadonlyMap<string, Chosen>>;
  of(site: string): Promise<Chosen | undefined>;
  /** One change after another: two windows at once would lose one of them. */
  change(site: string, change: (before: Chosen) => Chosen): Promise<void>;
}

/** Everything that is kept, as it is: what a later version added stays in it untouched. */
interface Kept extends Fields {
  readonly version: number;
  readonly sites: Fields;
}

function keptOf(stored: unknown): Kept {
  const { version: written, sites, ...more } = fieldsOf(stored);
  const all = fieldsOf(sites);
  // The first version kept purposes alone.
  if (written === 1)
    return {
      version,
      sites: Object.fromEntries(Object.entries(all).map(([site, chosen]) => [site, { purposes: chosen, names: [] }])),
    };
  return { ...more, version: typeof written === 'number' && written > version ? written : version, sites: all };
}

const isPurpose = (name: string): name is Purpose => purposes.some((purpose) => purpose === name);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Doubt means no consent: a handling that is not understood, such as one of a later version, is asked about. */
const understoodAs = (value: unknown): Handling => {
  const read = z.safeParse(handling, value);
  return read.success ? read.data : 'ask';
};

/** The name that a kept entry is about, also where the rest is not understood; `undefined` where it is damaged. */
const nameIn = (entry: unknown): string | undefined => {
  const [name, chosen] = listOf(entry);
  return typeof name === 'string' && chosen !== undefined ? name : undefined;
};

const isNamed = (entry: unknown): boolean => z.safeParse(named, entry).success;
const isHandling = (value: unknown): boolean => z.safeParse(handling, value).success;

/** What can be understood of what is kept for a site; what is damaged takes nothing else along. */
function chosenIn(kept: unknown): Chosen {
  const site = fieldsOf(kept);
  const known = Object.entries(fieldsOf(site['purposes'])).flatMap(([purpose, chosen]) =>
    isPurpose(purpose) ? [[purpose, understoodAs(chosen)] as const] : [],
  );
  const names = listOf(site['names']).flatMap((entry): (readonly [string, Handling])[] => {
    const read = z.safeParse(named, entry);
    const name = nameIn(entry);
    return read.success ? [read.data] : name === undefined ? [] : [[name, 'ask']];
  });
  return { purposes: Object.fromEntries(known), names: new Map<string, Handling>(names) };
}

/**
 * What is kept for a site from now on; `undefined` when that is nothing. What is asked about because it is not
 * understood stays as it is until the person chooses otherwise.
 */
function keptWith(before: unknown, { purposes: chosen, names }: Chosen): Fields | undefined {
  const { purposes: formerPurposes, names: formerNames, ...more } = fieldsOf(before);
  const foreign = Object.entries(fieldsOf(formerPurposes)).filter(
    ([purpose, value]) => !isPurpose(purpose) || (!isHandling(value) && chosen[purpose] === 'ask'),
  );
  const strange = listOf(formerNames).filter((entry) => {
    const name = nameIn(entry);
    return !isNamed(entry) && (name === undefined || names.get(name) === 'ask');
  });
  const isEmpty = !isHandled({ purposes: chosen, names }) && !names.size;
  if (isEmpty && !foreign.length && !strange.length && !Object.keys(more).length) return undefined;
  const kept = new Set(strange.map(nameIn));
  return {
    ...more,
    purposes: { ...chosen, ...Object.fromEntries(foreign) },
    names: [...[...names].filter(([name]) => !kept.has(name)), ...strange],
  };
}

export function handlingEdge(area: Pick<Storage.StorageArea, 'get' | 'set'>): HandlingEdge {
  let last: Promise<unknown> = Promise.resolve();
  let known: Promise<Map<string, Chosen>> | undefined;
  const read = async () => keptOf((await area.get('handling'))['handling']);
  const understood = ({ sites }: Kept) => {
    const all = Object.entries(sites).map(([site, kept]) => [site, chosenIn(kept)] as const);
    return new Map(all.filter(([, chosen]) => isHandled(chosen) || chosen.names.size));
  };
  // Asked for with every cookie; only the background changes it.
  const all = () => {
    known ??= read().then(understood);
    return known;
  };
  return {
    all,
    of: async (site) => (await all()).get(site),
    change(site, change) {
      const take = async () => {
        const kept = await read();
        const { [site]: before, ...others } = kept.sites;
        const next = keptWith(before, change(before === undefined ? nothingChosen : chosenIn(before)));
        known = undefined;
        await area.set({ handling: { ...kept, sites: next ? { ...others, [site]: next } : others } });
      };
      const turn = last.then(take, take);
      last = turn;
      return turn;
    },
  };
}
