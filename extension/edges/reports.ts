import type { Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { longestName, longestReport, mostNames } from '../control/line.ts';

const stopped = z.strictObject({ stopped: z.string().check(z.maxLength(4 * longestReport)) });
const declares = z.strictObject({ declares: z.string().check(z.maxLength(2_000_000)) });
/** More attempts than this in one report are made up. */
const count = z.number().check(z.gte(0), z.lte(1e9));
const report = z.strictObject({
  writes: z
    .array(
      z.strictObject({
        kind: z.enum(['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache-storage']),
        name: z.string().check(z.maxLength(longestName)),
        handling: z.enum(['ask', 'block']),
        text: z.optional(z.string()),
        times: count,
      }),
    )
    .check(z.maxLength(mostNames)),
  more: count,
});

/** What the guard in a page stopped. A hostile page can forge it: it is a claim, never a reason to store anything. */
export interface Report {
  readonly url: string;
  readonly tab: number;
  readonly store: string | undefined;
  readonly writes: z.infer<typeof report>['writes'];
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

/** Listens to the reporter scripts. A frame without an address of its own reports as the page around it. */
export function hearReports(runtime: Pick<Runtime.Static, 'id' | 'onMessage'>, heard: Heard): void {
  runtime.onMessage.addListener((said: unknown, sender: Runtime.MessageSender) => {
    const { tab, url: own = '' } = sender;
    const url = [own, tab?.url].find((one) => one && /^https?:/.test(one));
    if (sender.id !== runtime.id || tab?.id === undefined || !url) return undefined;
    const about = z.safeParse(declares, said);
    const text = about.success && sender.frameId === 0 ? parsed(about.data.declares) : undefined;
    if (typeof text === 'string') heard.declares(url, text);
    const read = z.safeParse(stopped, said);
    if (!read.success) return undefined;
    const all = z.safeParse(report, parsed(read.data.stopped));
    if (!all.success) return undefined;
    return heard.report({ url, tab: tab.id, store: tab.cookieStoreId, ...all.data }).then(() => true);
  });
}
