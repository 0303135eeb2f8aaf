import type { Storage } from 'webextension-polyfill';

/** A storage area that outlives every background, keeps copies like the real one, and can refuse to keep more. */
export function storageArea(first: Record<string, unknown> = {}) {
  let kept = structuredClone(first);
  let because: string | undefined;
  const area = {
    async get(key: string | null) {
      const all = structuredClone(kept);
      return key === null ? all : Object.hasOwn(all, key) ? { [key]: all[key] } : {};
    },
    async set(more: Record<string, unknown>) {
      if (because) throw new Error(because);
      kept = structuredClone({ ...kept, ...more });
    },
    async remove(key: string) {
      const { [key]: _, ...others } = kept;
      kept = others;
    },
  } as unknown as Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;
  return Object.assign(area, {
    /** From now on nothing is kept, for this reason; or everything again. */
    refuse(reason: string | undefined) {
      because = reason;
    },
  });
}
