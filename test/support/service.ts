import { setTimeout } from 'node:timers/promises';
import type { Count } from '../../widget/demo/collector.ts';
import { createDemo } from '../../widget/demo/demo.ts';
import type { Exchange, Reply } from '../../widget/demo/exchange.ts';

/** What a test puts at an address: markup alone, or markup with headers and a status. */
export interface Served {
  readonly html?: string;
  readonly body?: string | Uint8Array | AsyncIterable<string>;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Milliseconds until it is answered. */
  readonly delay?: number;
}

/** One request that reached the servers. */
export interface Arrival {
  readonly method: string;
  /** Scheme, host and path, without the query: `https://inservice.ru/x`. */
  readonly address: string;
  readonly url: URL;
  readonly body: string;
  readonly cookies: ReadonlyMap<string, string>;
  /** With `Sec-GPC: 1`. */
  readonly gpc: boolean;
}

/** The demo service on free ports, for browsers that find it under its real names. */
export interface Service {
  readonly ports: { readonly http: number; readonly https: number };
  /** Puts pages at addresses such as `https://inservice.ru/x`; any host will do. `/consent/*` is the built widget everywhere. */
  serve(pages: Readonly<Record<string, Served>>): void;
  forgetPages(): void;
  /** Every request so far, in the order of arrival. */
  arrivals(): readonly Arrival[];
  /** Those to one host, or below one address. */
  arrivedAt(hostOrAddress: string): readonly Arrival[];
  forgetArrivals(): void;
  /** What the collector counted of each SDK. */
  counts(): Promise<Readonly<Record<'posthog' | 'mixpanel', Count>>>;
  resetCounts(): Promise<void>;
  close(): Promise<void>;
}

export async function startService(): Promise<Service> {
  const pages = new Map<string, Served>();
  let arrived: readonly Arrival[] = [];

  const demo = await createDemo({
    answerFirst(exchange) {
      const arrival = arrivalOf(exchange);
      arrived = [...arrived, arrival];
      const page = pages.get(arrival.address);
      return page && replyWith(page);
    },
  });
  const { http, https } = demo.ports;
  const ask = (path: string, method: string) => fetch(`http://127.0.0.1:${http}${path}`, { method });

  return {
    ports: { http, https },
    serve(more) {
      for (const [address, page] of Object.entries(more)) pages.set(address, page);
    },
    forgetPages: () => pages.clear(),
    arrivals: () => arrived,
    arrivedAt: (where) => arrived.filter(({ url, address }) => url.host === where || address.startsWith(where)),
    forgetArrivals() {
      arrived = [];
    },
    counts: async () => (await ask('/collector/counts', 'GET')).json(),
    resetCounts: async () => {
      await ask('/collector/reset', 'POST');
    },
    close: demo.close,
  };
}

const arrivalOf = ({ method, url, body, cookies, gpc }: Exchange): Arrival => ({
  method,
  address: url.origin + url.pathname,
  url,
  body,
  cookies,
  gpc,
});

const replyWith = async ({ html, body = html ?? '', status = 200, headers, delay = 0 }: Served): Promise<Reply> => {
  if (delay) await setTimeout(delay);
  return {
    status,
    headers: { 'content-type': html === undefined ? 'text/plain' : 'text/html; charset=utf-8', ...headers },
    body,
  };
};
