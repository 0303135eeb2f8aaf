import type { Snapshots } from '../../shared/store/snapshots.ts';

/** Snapshots in a map that several backgrounds, one after another, can share. */
export function fakeSnapshots(texts = new Map<string, string>()): Snapshots {
  const dropAll = (start: string) => {
    for (const key of texts.keys()) if (key.startsWith(start)) texts.delete(key);
  };
  return {
    plans: async () => [...texts].flatMap(([key, text]) => (key.startsWith('plan ') ? [text] : [])),
    keepPlan: async (plan, text) => void texts.set(`plan ${plan}`, text),
    add: async (plan, pieces) => {
      for (const { at, part, text } of pieces) texts.set(`piece ${plan} ${at} ${part}`, text);
    },
    piece: async (plan, at, part) => texts.get(`piece ${plan} ${at} ${part}`),
    dropPieces: async (plan) => dropAll(`piece ${plan} `),
    drop: async (plan) => {
      dropAll(`piece ${plan} `);
      texts.delete(`plan ${plan}`);
    },
  };
}
