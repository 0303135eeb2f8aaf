import type { Exchange, Reply } from './exchange.ts';

/** Requests of one SDK that arrived: `requests` is everything, `captures` only what reports an event. */
export interface Count {
  readonly requests: number;
  readonly captures: number;
}

/** Stands in for the vendors' servers, on loopback: counts what the SDKs send and decodes nothing. */
export interface Collector {
  answer(exchange: Exchange): Reply;
  counts(): Readonly<Record<string, Count>>;
  reset(): void;
}

const capturePaths = /^\/collect\/\w+\/(e|i\/v0\/e|batch|track)\/?$/;

export function createCollector(): Collector {
  const none: Readonly<Record<string, Count>> = {
    posthog: { requests: 0, captures: 0 },
    mixpanel: { requests: 0, captures: 0 },
  };
  let counts = none;

  const count = (sdk: string, path: string) => {
    const { requests, captures } = counts[sdk] ?? { requests: 0, captures: 0 };
    const isCapture = capturePaths.test(path);
    counts = { ...counts, [sdk]: { requests: requests + 1, captures: captures + (isCapture ? 1 : 0) } };
  };

  return {
    answer({ method, url, origin }) {
      const headers = allow(origin);
      const sdk = /^\/collect\/(\w+)\//.exec(url.pathname)?.[1];
      if (!sdk) return { status: 404, headers };
      if (method === 'OPTIONS') return { status: 204, headers };
      count(sdk, url.pathname);
      // Mixpanel reads the answer to a batch as JSON, or as the number 1; PostHog as an object.
      const body = sdk === 'mixpanel' ? '1' : '{"status":1,"featureFlags":{}}';
      return { headers: { ...headers, 'content-type': 'application/json' }, body };
    },
    counts: () => counts,
    reset() {
      counts = none;
    },
  };
}

const allow = (origin: string | undefined) => ({
  'access-control-allow-origin': origin ?? '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-headers': 'content-type',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  vary: 'Origin',
});
