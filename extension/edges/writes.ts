import type { Runtime, Scripting, Tabs } from 'webextension-polyfill';
import { watchWrites } from '../../shared/page/frame/watch-writes.ts';

interface Apis {
  readonly runtime: Pick<Runtime.Static, 'id' | 'onConnect'>;
  readonly tabs: Pick<Tabs.Static, 'query' | 'onUpdated'>;
  readonly scripting: Pick<Scripting.Static, 'executeScript'>;
}

/**
 * Calls back when scripts of open pages have written something, as the observers in them tell. Any page can make that
 * word up: it is a reason to look again, and no more.
 */
export function watchPages({ runtime, tabs, scripting }: Apis, changed: () => void, signal: AbortSignal): void {
  // A port reaches every page of the extension that stands when it is opened: each panel takes its own alone. They
  // carry nothing but the word that something was written.
  const name = `writes ${crypto.randomUUID()}`;
  const listen = (tabId: number) =>
    void scripting
      .executeScript({
        target: { tabId, allFrames: true },
        func: watchWrites as (...args: unknown[]) => unknown,
        args: [name],
        injectImmediately: true,
      })
      // Pages that the extension may not look into, or that have gone, tell nothing.
      .catch(() => undefined);
  const connected = (port: Runtime.Port) => {
    if (port.name !== name || port.sender?.id !== runtime.id) return;
    port.onMessage.addListener(changed);
    signal.addEventListener('abort', () => port.disconnect());
  };
  const loaded = (tab: number, { status }: Tabs.OnUpdatedChangeInfoType, { url }: Tabs.Tab) => {
    if (status === 'complete' && url && /^https?:/.test(url)) listen(tab);
  };
  runtime.onConnect.addListener(connected);
  tabs.onUpdated.addListener(loaded);
  signal.addEventListener('abort', () => {
    runtime.onConnect.removeListener(connected);
    tabs.onUpdated.removeListener(loaded);
  });
  void tabs.query({}).then((open) => {
    for (const { id, url } of open) if (id !== undefined && url && /^https?:/.test(url)) listen(id);
  });
}
