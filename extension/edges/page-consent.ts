import type { Scripting, Tabs } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { type OptionalPurpose, purposes } from '../../shared/core/policy/purposes.ts';
import { askPageConsent, type ConsentWish } from '../../shared/page/frame/page-consent.ts';
import { siteOfUrl } from '../site.ts';

const told = z.nullable(
  z.object({
    status: z.enum(['unset', 'stale', 'current']),
    granted: z.array(z.enum(purposes)).check(z.maxLength(purposes.length)),
  }),
);

/** What the widget of an open page says. */
export interface PageConsent extends NonNullable<z.infer<typeof told>> {
  readonly tab: number;
  readonly host: string;
}

export interface PageConsentEdge {
  /** The widget of the page that the person looked at last; `none` where no open page has one. */
  read(site: string): Promise<PageConsent | 'none' | 'no-page'>;
  /**
   * Has it grant or deny. Straight from a click only: that is how the widget knows that a person acts. Where it takes
   * no grant all the same, its page comes to the front with its preferences open. @returns what it says then
   */
  choose(at: PageConsent, wish: 'grant' | 'deny' | 'withdraw', named: readonly OptionalPurpose[]): Promise<PageConsent>;
}

/** A page that shows an alert, or hangs, never answers. Milliseconds. */
const patience = 2000;

export function pageConsentEdge(
  tabs: Pick<Tabs.Static, 'query' | 'update'>,
  scripting: Pick<Scripting.Static, 'executeScript'>,
): PageConsentEdge {
  async function ask(tab: number, wish: ConsentWish, named: readonly string[] = []) {
    const args: Parameters<typeof askPageConsent> = [wish, JSON.stringify(named)];
    const asked = scripting.executeScript({
      target: { tabId: tab },
      func: askPageConsent as (...args: unknown[]) => unknown,
      args,
      injectImmediately: true,
      world: 'MAIN',
    });
    const silence = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
    const [frame] = (await Promise.race([asked, silence])) ?? [];
    const read = z.safeParse(told, JSON.parse(String(frame?.result ?? 'null')));
    return read.success ? read.data : null;
  }

  return {
    async read(site) {
      const all = await tabs.query({});
      const open = all.filter(({ url, discarded }) => url && !discarded && siteOfUrl(url) === site);
      const latest = open.toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
      for (const { id, url } of latest) {
        const state = id === undefined || !url ? null : await ask(id, 'read').catch(() => null);
        if (id !== undefined && url && state) return { ...state, tab: id, host: new URL(url).host };
      }
      return open.length ? 'none' : 'no-page';
    },
    async choose(at, wish, named) {
      const state = await ask(at.tab, wish, named);
      if (!state) throw new Error(`${at.host}: no answer`);
      const missing = wish === 'grant' && named.some((purpose) => !state.granted.includes(purpose));
      if (missing) {
        await tabs.update(at.tab, { active: true });
        await ask(at.tab, 'preferences');
      }
      return { ...at, ...state };
    },
  };
}
