import type { Alarms, Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { storedItemSchema } from '../../shared/core/inventory/schema.ts';

const erasedItem = z.strictObject({ item: storedItemSchema, value: z.string() });
const stored = z.object({ undo: z.optional(z.object({ until: z.number(), items: z.array(erasedItem) })) });

/** Something that was erased, whole. */
export type ErasedItem = z.infer<typeof erasedItem>;

/** How long an erasing can be undone. Milliseconds. */
const keptFor = 5 * 60_000;
const alarm = 'undo';

/** Keeps what the last erasing took, in memory only, for a few minutes. */
export interface UndoEdge {
  keep(items: readonly ErasedItem[], now: number): Promise<void>;
  /** What can be brought back; nothing when its time is over. */
  kept(now: number): Promise<readonly ErasedItem[]>;
  forget(): Promise<void>;
}

export function undoEdge(
  area: Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>,
  alarms: Pick<Alarms.Static, 'create' | 'onAlarm'>,
): UndoEdge {
  const forget = () => area.remove('undo');
  alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void forget();
  });
  return {
    forget,
    async keep(items, now) {
      await forget();
      if (!items.length) return;
      const until = now + keptFor;
      await area.set({ undo: { until, items: [...items] } });
      alarms.create(alarm, { when: until });
    },
    async kept(now) {
      const read = z.safeParse(stored, await area.get('undo'));
      const { until = 0, items = [] } = (read.success ? read.data.undo : undefined) ?? {};
      return until > now ? items : [];
    },
  };
}
