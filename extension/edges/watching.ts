import type { Browser } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { cookieName } from '../../shared/core/consent/cookie.ts';
import type { Signals } from '../../shared/core/consent/resolve.ts';
import { type Reappeared, watch } from '../control/watch.ts';
import { observeSurface, type Stores } from '../observe.ts';
import { siteOfUrl } from '../site.ts';
import { takeSnapshot } from '../take-snapshot.ts';

const stored = z.object({ reappeared: z.optional(z.record(z.string(), z.number())) });

/**
 * Watches for what is stored for a purpose that was denied or withdrawn: whenever a page has loaded, or it is said that
 * something changed. Only sites that the extension may see, and only those where a choice was made.
 * @param onCount hears how much there is on all sites
 * @returns says that something of a site may have changed, such as a cookie
 */
export function startWatch(
  { cookies, tabs, storage }: Browser,
  stores: Stores,
  signals: (site: string) => Promise<Signals>,
  onCount: (count: number) => Promise<void>,
): (site: string) => void {
  async function look(site: string): Promise<readonly Reappeared[]> {
    const made = await cookies.getAll({ domain: site, name: cookieName, partitionKey: {} });
    if (!made.length) return [];
    const seen = await observeSurface(site, stores);
    const { rows } = takeSnapshot(site, seen, { signals: await signals(site), now: Date.now() });
    return rows
      .filter(({ findings }) => findings.some(({ type }) => type === 'after-denial'))
      .map(({ id, item, purpose }) => ({ id, name: item.name, purpose }));
  }
  let last: Promise<unknown> = Promise.resolve();
  async function keep(site: string, found: readonly Reappeared[]): Promise<void> {
    const read = z.safeParse(stored, await storage.session.get('reappeared'));
    const { [site]: before = 0, ...others } = (read.success && read.data.reappeared) || {};
    if (before === found.length) return;
    const counts = found.length ? { ...others, [site]: found.length } : others;
    await storage.session.set({ reappeared: counts });
    await onCount(Object.values(counts).reduce((sum, count) => sum + count, 0));
  }
  const soon = watch({
    look,
    keep(site, found) {
      const turn = last.then(() => keep(site, found));
      last = turn.catch(() => undefined);
      return turn;
    },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  tabs.onUpdated.addListener((_tab, { status }, { url }) => {
    // The address is hidden where the extension has no permission.
    const site = status === 'complete' && url ? siteOfUrl(url) : undefined;
    if (site) soon(site);
  });
  return soon;
}
