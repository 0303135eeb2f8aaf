import type { IncomingMessage } from 'node:http';

/** One request, read in full, as the pages of the demo see it. */
export interface Exchange {
  readonly method: string;
  /** With the real scheme, host and port as the browser wrote them. */
  readonly url: URL;
  readonly cookies: ReadonlyMap<string, string>;
  /** Form fields; empty for anything but a form. */
  readonly form: URLSearchParams;
  readonly origin: string | undefined;
  /** Global Privacy Control is stated. */
  readonly gpc: boolean;
  readonly body: string;
}

/** What is sent back. Names of headers are in lower case. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** In pieces where it is sent as it comes. */
  readonly body?: string | Uint8Array | AsyncIterable<string>;
}

/** Bytes of a request's body that are still read; the SDKs send a few kilobytes. */
const longestBody = 4_000_000;

/** Reads a request to its end. Throws when its body is longer than four megabytes or its address is no address. */
export async function readExchange(request: IncomingMessage, secure: boolean): Promise<Exchange> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    parts.push(part);
    length += part.length;
    if (length > longestBody) throw new RangeError('The body of the request is longer than four megabytes.');
  }
  const body = Buffer.concat(parts).toString('utf8');
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', `${secure ? 'https' : 'http'}://${request.headers.host}`),
    cookies: readCookies(request.headers.cookie ?? ''),
    form: new URLSearchParams(isForm ? body : ''),
    origin: request.headers.origin,
    gpc: request.headers['sec-gpc'] === '1',
    body,
  };
}

function readCookies(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(/;\s*/).map((pair) => pair.split('='));
  return new Map(pairs.map(([name = '', ...value]) => [name, value.join('=')]));
}
