import type { Report } from '../edges/reports.ts';
import type { AskingEdges } from './asking.ts';
import { withHeld, withStopped } from './desk.ts';
import { heldEntry, type Keeper } from './held.ts';
import { judge } from './judge.ts';
import { printOfEntry } from './passing.ts';
import type { Standing } from './standing.ts';

const areas = { 'local-storage': 'localStorage', 'session-storage': 'sessionStorage' } as const;

/**
 * Takes back entries that came past the guard, as through the empty document that a frame on its way to an address
 * begins with. What the extension has written itself stays. A page can claim what it likes: no more than an entry of
 * its own goes.
 */
export const takingBack =
  ({ desk, entries, own }: Pick<AskingEdges, 'desk' | 'entries' | 'own'>) =>
  async (came: Report['came'], { site, chosen, own: rules }: Standing, keeper: Keeper): Promise<void> => {
    const { origin } = new URL(keeper.url);
    for (const { kind, name, text } of came) {
      const judged = judge(name, chosen, rules);
      const area = areas[kind];
      const isOwn = text !== undefined && own.has(printOfEntry(origin, area, name, text));
      if (judged.handling === 'allow' || isOwn) continue;
      const { tab, frame, store } = keeper;
      if (!(await entries.takeBack({ origin, area, name, value: text, tab, frame, store }))) continue;
      await desk.change((before) =>
        judged.handling === 'ask'
          ? withHeld(before, heldEntry({ kind, name, text, times: 1, judged }, keeper))
          : withStopped(before, site, 1),
      );
    }
  };
