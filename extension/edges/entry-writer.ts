import type { Scripting, Tabs } from 'webextension-polyfill';
import type { Area } from '../../shared/page/frame/web-storage.ts';
import { writeFrameValue } from '../../shared/page/frame/write-value.ts';

export interface Entry {
  readonly origin: string;
  readonly area: Area;
  readonly name: string;
  readonly value: string;
  /** The tab whose own storage it is for; any page of the origin will do otherwise. */
  readonly tab?: number | undefined;
}

export interface EntryWriter {
  /** Writes an entry through an open page of its origin. @returns whether there was one that took it */
  write(entry: Entry): Promise<boolean>;
}

export function entryWriter(
  tabs: Pick<Tabs.Static, 'query'>,
  scripting: Pick<Scripting.Static, 'executeScript'>,
): EntryWriter {
  return {
    async write({ origin, area, name, value, tab }) {
      const open = await tabs.query({});
      const args: Parameters<typeof writeFrameValue> = [origin, area, JSON.stringify(name), JSON.stringify(value)];
      for (const { id, url } of open) {
        if (id === undefined || !url || (tab !== undefined && id !== tab)) continue;
        const results = await scripting
          .executeScript({
            target: { tabId: id, allFrames: true },
            func: writeFrameValue as (...args: unknown[]) => unknown,
            args,
            injectImmediately: true,
          })
          // A page that the extension may not touch cannot be the one.
          .catch(() => []);
        if (results.some(({ result }) => result === 'true')) return true;
      }
      return false;
    },
  };
}
