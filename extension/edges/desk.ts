import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type Desk, deskSchema, emptyDesk } from '../control/desk.ts';

const stored = z.object({ desk: z.optional(deskSchema) });

/** The desk outlives the background, which the browser stops when it likes, and ends with the browser's session. */
export interface DeskEdge {
  read(): Promise<Desk>;
  /** One change after another: two at once would lose one of them. */
  change(change: (desk: Desk) => Desk): Promise<Desk>;
}

export function deskEdge(
  area: Pick<Storage.StorageArea, 'get' | 'set'>,
  onChange: (desk: Desk) => Promise<void>,
): DeskEdge {
  let last: Promise<unknown> = Promise.resolve();
  const read = async () => {
    const kept = z.safeParse(stored, await area.get('desk'));
    return (kept.success && kept.data.desk) || emptyDesk;
  };
  return {
    read,
    change(change) {
      const take = async () => {
        const before = await read();
        const desk = change(before);
        if (desk === before) return desk;
        await area.set({ desk });
        await onChange(desk);
        return desk;
      };
      const turn = last.then(take, take);
      last = turn;
      return turn;
    },
  };
}
