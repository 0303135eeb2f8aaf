import { areas } from '../areas.ts';
import type { Report } from '../edges/reports.ts';
import type { AskingEdges } from './asking.ts';
import { withHeld, withStopped } from './desk.ts';
import { heldEntry, type Keeper } from './held.ts';
import { judge } from './judge.ts';
import type { Standing } from './standing.ts';

/**
 * Takes back entries that came past the guard, as through the empty document that a frame on its way to an address
 * begins with. What the extension has written itself stays, however late it is told of. A page can claim what it likes:
 * no more than an entry of its own goes.
 */
export const takingBack =
  ({ desk, entries, entered }: Pick<AskingEdges, 'desk' | 'entries' | 'entered'>) =>
  async (came: Report['came'], { site, chosen, own }: Standing, keeper: Keeper): Promise<void> => {
    const { origin } = new URL(keeper.url);
    for (const { kind, name, text } of came) {
      const judged = judge(name, chosen, own);
      const area = areas[kind];
      if (judged.handling === 'allow') continue;
      if (text !== undefined && (await entered.has({ origin, area }, name, text))) continue;
      const { tab, frame, store } = keeper;
      if (!(await entries.takeBack({ origin, area, name, value: text, tab, frame, store }))) continue;
      await entered.forget({ origin, area }, [name]);
      await desk.change((before) =>
        judged.handling === 'ask'
          ? withHeld(before, heldEntry({ kind, name, text, times: 1, judged }, keeper))
          : withStopped(before, site, 1),
      );
    }
  };
