/** The panel beside the page: Chromium's side panel and Firefox's sidebar are different doors to the same page. */
export interface SideEdge {
  /** Opens it. Works only straight from a click: nothing may be awaited before. */
  readonly open: () => Promise<void>;
}

interface SidePanel {
  open(where: { readonly windowId: number }): Promise<void>;
}

interface Sidebar {
  open(): Promise<void>;
}

/** What the polyfill does not know: `chrome.sidePanel`, and `browser.sidebarAction`, which only Firefox has. */
interface Doors {
  readonly chrome?: { readonly sidePanel?: SidePanel };
  readonly browser?: { readonly sidebarAction?: Sidebar };
}

/** @param windowId of the window that it opens in; `undefined` where the browser has neither. */
export function sideEdge(global: object, windowId: number): SideEdge | undefined {
  const { chrome, browser } = global as Doors;
  const { sidePanel } = chrome ?? {};
  const { sidebarAction } = browser ?? {};
  if (sidebarAction) return { open: () => sidebarAction.open() };
  if (sidePanel) return { open: () => sidePanel.open({ windowId }) };
  return undefined;
}
