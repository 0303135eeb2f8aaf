import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';

const stored = z.object({
  erased: z.optional(
    z.object({
      salt: z.string(),
      items: z.array(z.object({ id: z.string(), print: z.string(), at: z.number() })),
    }),
  ),
});

/** An item with its value, or the part of it that was seen. */
export interface Valued {
  readonly id: string;
  readonly value: string;
}

/** Remembers what was erased, by salted fingerprints: the values themselves are gone for good. */
export interface ErasedEdge {
  remember(items: readonly Valued[], now: number): Promise<void>;
  /** Of what is brought back on purpose. */
  forget(ids: readonly string[]): Promise<void>;
  /** Which of these were erased with the value that they have again, and when. */
  respawned(items: readonly Valued[], now: number): Promise<ReadonlyMap<string, number>>;
}

const most = 500;
/** Thirty days. */
const keptFor = 30 * 86_400_000;

async function fingerprint(salt: string, { id, value }: Valued): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([salt, id, value]));
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

export function erasedEdge(area: Pick<Storage.StorageArea, 'get' | 'set'>): ErasedEdge {
  const read = async (now: number) => {
    const kept = z.safeParse(stored, await area.get('erased'));
    const { salt = crypto.randomUUID(), items = [] } = (kept.success ? kept.data.erased : undefined) ?? {};
    return { salt, items: items.filter(({ at }) => at > now - keptFor) };
  };
  return {
    async remember(items, now) {
      // An empty value is like any other empty one.
      const telling = items.filter(({ value }) => value !== '');
      if (!telling.length) return;
      const { salt, items: before } = await read(now);
      const ids = new Set(telling.map(({ id }) => id));
      const added = await Promise.all(
        telling.map(async (item) => ({ id: item.id, print: await fingerprint(salt, item), at: now })),
      );
      await area.set({ erased: { salt, items: [...before.filter(({ id }) => !ids.has(id)), ...added].slice(-most) } });
    },
    async forget(ids) {
      const { salt, items } = await read(0);
      await area.set({ erased: { salt, items: items.filter(({ id }) => !ids.includes(id)) } });
    },
    async respawned(items, now) {
      const { salt, items: erased } = await read(now);
      const byId = new Map(erased.map((one) => [one.id, one]));
      const found = new Map<string, number>();
      for (const item of items) {
        const before = byId.get(item.id);
        if (before && before.print === (await fingerprint(salt, item))) found.set(item.id, before.at);
      }
      return found;
    },
  };
}
