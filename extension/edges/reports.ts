import type { Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { longestName, longestReport, mostNames } from '../control/line.ts';

const stopped = z.strictObject({ stopped: z.string().check(z.maxLength(4 * longestReport)) });
const declares = z.strictObject({ declares: z.string().check(z.maxLength(2_000_000)) });
/** More attempts than this in one report are made up. */
const count = z.number().check(z.gte(0), z.lte(1e9));
const kind = z.enum(['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache-storage']);
const name = z.string().check(z.maxLength(longestName));
const report = z.strictObject({
  writes: z
    .array(
      z.strictObject({
        kind,
        name,
        handling: z.enum(['ask', 'block']),
        text: z.optional(z.string()),
        times: count,
      }),
    )
    .check(z.maxLength(mostNames)),
  /** Of a page that stood before this version of the extension, absent. */
  taken: z.optional(
    z
      .array(z.strictObject({ kind, name: z.optional(name), text: z.optional(z.string()) }))
      .check(z.maxLength(mostNames)),
  ),
  came: z.optional(
    z
      .array(z.strictObject({ kind: z.enum(['local-storage', 'session-storage']), name, text: z.optional(z.string()) }))
      .check(z.maxLength(mostNames)),
  ),
  more: count,
});

/**
 * What the guard in a page stopped. A hostile page can forge it: it is a claim about what this page itself wants to
 * store, and never decides how that is handled.
 */
export interface Report {
  readonly url: string;
  readonly tab: number;
  readonly frame: number;
  /** Address of the page around it, where the extension may know it. */
  readonly top: string | undefined;
  readonly store: string | undefined;
  readonly writes: z.infer<typeof report>['writes'];
  /** What the page has taken away itself; without a name, all of its kind. */
  readonly taken: NonNullable<z.infer<typeof report>['taken']>;
  /** What came into its storages past the guard, from other documents of its origin. */
  readonly came: NonNullable<z.infer<typeof report>['came']>;
  /** Attempts that are not named. */
  readonly more: number;
}

interface Heard {
  /** Done once it is kept: a background that is stopped before is told again. */
  readonly report: (report: Report) => Promise<void>;
  /** Text of a registry that the page at this address publishes; anything but trustworthy. */
  readonly declares: (url: string, text: string) => void;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Only a page that forges reports sends what is no JSON.
    return undefined;
  }
}

/** What a frame without an origin may not store, its page must not store for it. The polyfill's types do not know it. */
const isOpaque = ({ origin }: Runtime.MessageSender & { readonly origin?: string }) => origin === 'null';

/** Listens to the reporter scripts. A frame without an address of its own reports as the page around it. */
export function hearReports(runtime: Pick<Runtime.Static, 'id' | 'onMessage'>, heard: Heard): void {
  runtime.onMessage.addListener((said: unknown, sender: Runtime.MessageSender) => {
    const { tab, url: own = '' } = sender;
    const url = [own, tab?.url].find((one) => one && /^https?:/.test(one));
    if (sender.id !== runtime.id || tab?.id === undefined || !url || isOpaque(sender)) return undefined;
    const about = z.safeParse(declares, said);
    // Of private windows nothing is written down, the hosts in them neither.
    const text = about.success && sender.frameId === 0 && !tab.incognito ? parsed(about.data.declares) : undefined;
    if (typeof text === 'string') heard.declares(url, text);
    const read = z.safeParse(stopped, said);
    if (!read.success) return undefined;
    const all = z.safeParse(report, parsed(read.data.stopped));
    if (!all.success) return undefined;
    const { id, url: top, cookieStoreId: store } = tab;
    const { taken = [], came = [], ...stops } = all.data;
    return heard
      .report({ url, tab: id, frame: sender.frameId ?? 0, top, store, taken, came, ...stops })
      .then(() => true);
  });
}
