import type { Scripting, Tabs } from 'webextension-polyfill';
import { takeBackFrameValue, writeFrameValue } from '../../shared/page/frame/write-value.ts';
import type { EnteredEdge } from './entered.ts';
import { storeOf } from './frames.ts';

export interface Entry {
  readonly origin: string;
  readonly area: 'localStorage' | 'sessionStorage';
  readonly name: string;
  readonly value: string;
  /** Where it was wanted. */
  readonly tab: number;
  readonly frame: number;
  /** The browser's cookie store of that tab, whose storages are apart from those of others. */
  readonly store: string | undefined;
}

export interface EntryWriter {
  /**
   * Writes an entry where it was wanted; when that page is gone, through another page that has the same storage.
   * @returns whether there was one that took it
   */
  write(entry: Entry): Promise<boolean>;
  /** Takes an entry away that has this value, or whatever it has. @returns whether it was there */
  takeBack(entry: Omit<Entry, 'value'> & { readonly value: string | undefined }): Promise<boolean>;
}

/** Chromium's ordinary store has a number, and that of a tab in Firefox a name. */
const isOrdinary = (store: string | undefined) => store === undefined || store === '0' || store === 'firefox-default';

export function entryWriter(
  tabs: Pick<Tabs.Static, 'query'>,
  scripting: Pick<Scripting.Static, 'executeScript'>,
  entered: Pick<EnteredEdge, 'add'>,
): EntryWriter {
  const runAt = async (
    tabId: number,
    frame: number,
    func: typeof writeFrameValue | typeof takeBackFrameValue,
    args: readonly string[],
  ): Promise<boolean> => {
    const results = await scripting
      .executeScript({
        target: { tabId, frameIds: [frame] },
        func: func as (...args: unknown[]) => unknown,
        args: [...args],
        injectImmediately: true,
      })
      // A page that is gone, or that the extension may not touch, cannot be the one.
      .catch(() => []);
    return results.some(({ result }) => result === 'true');
  };
  const writeAt = (tabId: number, frame: number, { origin, area, name, value }: Entry) =>
    runAt(tabId, frame, writeFrameValue, [origin, area, JSON.stringify(name), JSON.stringify(value)]);
  return {
    takeBack: ({ origin, area, name, value, tab, frame }) =>
      runAt(tab, frame, takeBackFrameValue, [origin, area, JSON.stringify({ name, value })]),
    async write(entry) {
      const { origin, area, name, value, tab, frame, store } = entry;
      await entered.add({ origin, area }, [[name, value]]);
      if (await writeAt(tab, frame, entry)) return true;
      // Another tab has other session storage, and a frame may have had the storage of its place alone.
      if (area === 'sessionStorage' || frame !== 0) return false;
      for (const open of await tabs.query({})) {
        const own = storeOf(open);
        const same = isOrdinary(store) ? isOrdinary(own) : own === store;
        if (open.id !== undefined && open.url && same && (await writeAt(open.id, 0, entry))) return true;
      }
      return false;
    },
  };
}
