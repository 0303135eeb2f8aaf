import type { Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';

const message = z.strictObject({ stopped: z.string() });
const writes = z.array(
  z.strictObject({
    kind: z.enum(['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache-storage']),
    name: z.string(),
    handling: z.enum(['ask', 'block']),
    text: z.optional(z.string()),
    times: z.number(),
  }),
);

/** What the guard in a page stopped. A hostile page can forge it: it is a claim, never a reason to store anything. */
export interface Report {
  readonly url: string;
  readonly tab: number;
  readonly store: string | undefined;
  readonly writes: z.infer<typeof writes>;
}

/** Listens to the reporter scripts. A frame without an address of its own reports as the page around it. */
export function hearReports(runtime: Pick<Runtime.Static, 'id' | 'onMessage'>, heard: (report: Report) => void): void {
  runtime.onMessage.addListener((said: unknown, sender: Runtime.MessageSender) => {
    const { tab, url: own = '' } = sender;
    const url = /^https?:/.test(own) ? own : tab?.url;
    if (sender.id !== runtime.id || tab?.id === undefined || !url) return undefined;
    const read = z.safeParse(message, said);
    if (!read.success) return undefined;
    const parsed = z.safeParse(writes, JSON.parse(read.data.stopped));
    if (parsed.success) heard({ url, tab: tab.id, store: tab.cookieStoreId, writes: parsed.data });
    return undefined;
  });
}
