import type { Browser } from 'webextension-polyfill';
import { itemId } from '../../shared/core/inventory/stored-item.ts';
import { copyOf, restore } from '../control/undo.ts';
import { erase } from '../erase.ts';
import type { Answers } from '../messages.ts';
import type { Stores } from '../observe.ts';
import { cookieWriter } from './cookie-writer.ts';
import { entryWriter } from './entry-writer.ts';
import { erasedEdge } from './erased.ts';
import { undoEdge } from './undo.ts';

/** Erasing that can be taken back for a while. */
export function undoableErasing(browser: Browser, stores: Stores): Pick<Answers, 'erase' | 'undo' | 'undoable'> {
  const erased = erasedEdge(browser.storage.local);
  const undo = undoEdge(browser.storage.session, browser.alarms);
  const cookies = cookieWriter(browser.cookies);
  const entries = entryWriter(browser.tabs, browser.scripting);
  return {
    async erase({ items }) {
      const copies = await copyOf(items, stores);
      const receipts = await erase(items, stores, (gone) => erased.remember(gone, Date.now()));
      const gone = new Set(receipts.filter(({ outcome }) => outcome === 'gone').map(({ id }) => id));
      // More than the browser keeps in memory cannot be undone; it is erased all the same, and nothing is offered.
      await undo
        .keep(
          copies.filter(({ item }) => gone.has(itemId(item))),
          Date.now(),
        )
        .catch(undo.forget);
      return receipts;
    },
    undoable: async () => (await undo.kept(Date.now())).length,
    async undo() {
      const kept = await undo.kept(Date.now());
      // What the person brings back has not come back by itself.
      await erased.forget(kept.map(({ item }) => itemId(item)));
      const lost: string[] = [];
      for (const one of kept) {
        const back = await restore(one, cookies, entries).catch(() => false);
        if (!back) lost.push(one.item.name);
      }
      await undo.forget();
      return { restored: kept.length - lost.length, lost };
    },
  };
}
