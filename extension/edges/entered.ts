import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';

const stored = z.object({ entered: z.optional(z.array(z.string())) });

/** More are in few storages; the oldest are forgotten first. */
const most = 5000;

/** Where an entry of a web storage is. */
export interface EntryPlace {
  readonly origin: string;
  readonly area: 'localStorage' | 'sessionStorage';
}

/**
 * Which entries the extension has written itself, because the person allowed them or brought them back: a page may tell
 * of them late, as when an alert holds it up. They are known until they change, at most until the browser closes.
 */
export interface EnteredEdge {
  /** To be said before they are written. */
  add(place: EntryPlace, entries: readonly (readonly [name: string, value: string])[]): Promise<void>;
  has(place: EntryPlace, name: string, value: string): Promise<boolean>;
  /** They are gone, or have another value. */
  forget(place: EntryPlace, names: readonly string[]): Promise<void>;
}

/** 128 bits of it: nobody finds another text with the same. */
async function printOf(parts: readonly string[]): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts))));
  return btoa(String.fromCharCode(...digest.subarray(0, 16)));
}

export function enteredEdge(area: Pick<Storage.StorageArea, 'get' | 'set'>): EnteredEdge {
  const read = async (): Promise<readonly string[]> => {
    const kept = z.safeParse(stored, await area.get('entered'));
    return (kept.success && kept.data.entered) || [];
  };
  /** What this background knows; it outlives it where there is room for that. */
  let known: Promise<readonly string[]> | undefined;

  /** @returns once it is kept */
  async function change(to: (before: readonly string[]) => readonly string[]): Promise<void> {
    const before = known ?? read();
    known = before.then(to);
    const [was, is] = await Promise.all([before, known]);
    // Full of what waits to be brought back, the browser's memory takes no more: then it ends with this background.
    if (was !== is) await area.set({ entered: is }).catch(() => undefined);
  }

  const keysOf = ({ origin, area: kind }: EntryPlace, names: readonly string[]) =>
    Promise.all(names.map((name) => printOf([origin, kind, name])));
  return {
    async add(place, entries) {
      const keys = await keysOf(
        place,
        entries.map(([name]) => name),
      );
      const prints = await Promise.all(entries.map(async ([, value], at) => `${keys[at]} ${await printOf([value])}`));
      const added = new Set(prints);
      await change((before) => [...before.filter((one) => !added.has(one)), ...added].slice(-most));
    },
    async has(place, name, value) {
      const [key] = await keysOf(place, [name]);
      const print = `${key} ${await printOf([value])}`;
      known ??= read();
      return (await known).includes(print);
    },
    async forget(place, names) {
      const keys = await keysOf(place, names);
      const goes = (one: string) => keys.some((key) => one.startsWith(key));
      await change((before) => (before.some(goes) ? before.filter((one) => !goes(one)) : before));
    },
  };
}
