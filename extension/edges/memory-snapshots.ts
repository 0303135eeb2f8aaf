import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { Snapshots } from '../../shared/store/snapshots.ts';

const texts = z.record(z.string(), z.unknown());
const planKey = (plan: string) => `erasing ${plan}`;
const pieceKey = (plan: string, at: number, part: number) => `copy ${plan} ${at} ${part}`;

/**
 * Snapshots that are never written to the disk and end with the browser's session: for what lies in private windows.
 * The browsers give them 10 MB.
 */
export function memorySnapshots(area: Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>): Snapshots {
  const all = async (start: string) =>
    Object.entries(z.parse(texts, await area.get(null))).filter(([key]) => key.startsWith(start));
  const removeAll = async (start: string) => {
    const keys = (await all(start)).map(([key]) => key);
    if (keys.length) await area.remove(keys);
  };
  return {
    plans: async () => (await all('erasing ')).flatMap(([, text]) => (typeof text === 'string' ? text : [])),
    keepPlan: (plan, text) => area.set({ [planKey(plan)]: text }),
    add: (plan, pieces) =>
      area.set(Object.fromEntries(pieces.map(({ at, part, text }) => [pieceKey(plan, at, part), text]))),
    async piece(plan, at, part) {
      const key = pieceKey(plan, at, part);
      const { [key]: text } = await area.get(key);
      return typeof text === 'string' ? text : undefined;
    },
    dropPieces: (plan) => removeAll(`copy ${plan} `),
    async drop(plan) {
      await removeAll(`copy ${plan} `);
      await area.remove(planKey(plan));
    },
  };
}
