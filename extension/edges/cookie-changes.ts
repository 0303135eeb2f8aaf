import type { Cookies, Tabs } from 'webextension-polyfill';
import { siteOfUrl } from '../site.ts';

interface Apis {
  readonly cookies: {
    readonly onChanged: Pick<Cookies.Static['onChanged'], 'addListener' | 'removeListener' | 'hasListener'>;
  };
  readonly tabs: Pick<Tabs.Static, 'query' | 'onUpdated' | 'onRemoved'>;
}

interface Hearing {
  readonly changed: (change: Cookies.OnChangedChangeInfoType) => void;
  /** Whether every change counts at once. */
  readonly urgent: () => Promise<boolean>;
  /** A site whose changes were not heard for a while. */
  readonly missed: (site: string) => void;
}

/** So long a page that still loads is left in peace, in milliseconds. */
export const patience = 4000;

/**
 * Hears which cookies change. Every change costs the browser time in the midst of what a page waits for (3 % of its
 * loading where it sets thirty cookies), so while one loads nobody listens, unless something may have to go at once:
 * the sites of all open pages are looked at when it has loaded, the page's own by whoever watches for that.
 * @returns hears at once again, for when a person has chosen
 */
export function hearCookieChanges({ cookies, tabs }: Apis, { changed, urgent, missed }: Hearing): () => void {
  const { onChanged } = cookies;
  const loading = new Set<number>();
  let late: ReturnType<typeof setTimeout> | undefined;
  // In the first turn of a background, so that a change can start it.
  onChanged.addListener(changed);

  /** @param looked a site that is looked at anyway */
  async function hear(looked?: string): Promise<void> {
    clearTimeout(late);
    late = undefined;
    loading.clear();
    if (onChanged.hasListener(changed)) return;
    onChanged.addListener(changed);
    const sites = (await tabs.query({})).flatMap(({ url }) => (url && siteOfUrl(url)) || []);
    for (const site of new Set(sites)) if (site !== looked) missed(site);
  }

  async function rest(tab: number): Promise<void> {
    loading.add(tab);
    // A page that never ends loading is heard all the same.
    late ??= setTimeout(() => void hear(), patience);
    const counts = await urgent().catch(() => true);
    if (!counts && loading.has(tab)) onChanged.removeListener(changed);
  }

  const over = (tab: number, looked?: string) => {
    if (loading.delete(tab) && !loading.size) void hear(looked);
  };
  tabs.onUpdated.addListener((tab, { status }, { url }) => {
    // The address is hidden where the extension has no permission, and then so are the cookies.
    const site = url && siteOfUrl(url);
    if (status === 'complete') over(tab, site);
    if (status === 'loading' && site) void rest(tab);
  });
  tabs.onRemoved.addListener((tab) => over(tab));
  return () => void hear();
}
