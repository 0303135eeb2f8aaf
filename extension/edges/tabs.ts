import type { Tabs } from 'webextension-polyfill';

type TabApi = Pick<Tabs.Static, 'query' | 'create' | 'onUpdated' | 'onRemoved' | 'onActivated'>;

export interface TabEdge {
  /** Address of the page that the person looks at; `undefined` where the browser does not tell. */
  activeUrl(): Promise<string | undefined>;
  /** Opens an address; behind the present page, so that a popup stays. */
  openBehind(url: string): Promise<void>;
  openInFront(url: string): Promise<void>;
  /** Calls back when the person has turned to another page. */
  watchActive(changed: () => void, signal: AbortSignal): void;
  /** Calls back when a page has loaded or gone: other storage can be read then. */
  watch(changed: () => void, signal: AbortSignal): void;
}

export const tabEdge = (api: TabApi): TabEdge => ({
  async activeUrl() {
    const [tab] = await api.query({ active: true, currentWindow: true });
    return tab?.url;
  },
  async openBehind(url) {
    await api.create({ url, active: false });
  },
  async openInFront(url) {
    await api.create({ url });
  },
  watchActive(changed, signal) {
    const moved = (_tab: number, { url }: Tabs.OnUpdatedChangeInfoType) => {
      if (url !== undefined) changed();
    };
    api.onActivated.addListener(changed);
    api.onUpdated.addListener(moved);
    signal.addEventListener('abort', () => {
      api.onActivated.removeListener(changed);
      api.onUpdated.removeListener(moved);
    });
  },
  watch(changed, signal) {
    // The panel's own page, whose address is no web address, has nothing to read.
    const loaded = (_tab: number, { status }: Tabs.OnUpdatedChangeInfoType, { url }: Tabs.Tab) => {
      if (status === 'complete' && url && /^https?:/.test(url)) changed();
    };
    api.onUpdated.addListener(loaded);
    api.onRemoved.addListener(changed);
    signal.addEventListener('abort', () => {
      api.onUpdated.removeListener(loaded);
      api.onRemoved.removeListener(changed);
    });
  },
});
