import { utf8Length } from '../inventory/utf8-length.ts';
import { cookieDate } from './cookie-date.ts';

/** A cookie that somebody wants to set, with every attribute that it shall have. */
export interface WantedCookie {
  readonly name: string;
  readonly value: string;
  /** Without the leading dot; absent: for this host alone. */
  readonly domain?: string;
  readonly path: string;
  /** Epoch milliseconds; absent: until the browser closes. */
  readonly expires?: number;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: 'none' | 'lax' | 'strict' | 'unset';
  readonly partitioned: boolean;
}

/** The folder of an address (RFC 6265bis 5.1.4). */
function defaultPath(path: string): string {
  const end = path.lastIndexOf('/');
  return end <= 0 ? '/' : path.slice(0, end);
}

/** More octets than this make an attribute count for nothing (RFC 6265bis 5.6). */
const longest = 1024;

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

/**
 * Browsers strip no other white space (RFC 6265bis 5.6): what the language takes for some belongs to a name or a value.
 * No expression: it would look at a long row of blanks again and again.
 */
function strip(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text[start])) start += 1;
  while (start < end && isBlank(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/** Attributes by lower-case name; of several of one name, the last counts (RFC 6265bis 5.6). */
const attributesOf = (parts: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    parts.flatMap((part) => {
      const [name = '', ...rest] = part.split('=');
      const value = strip(rest.join('='));
      return utf8Length(value) > longest ? [] : [[strip(name).toLowerCase(), value] as const];
    }),
  );

/** Max-Age counts before Expires. @returns epoch milliseconds */
function endOf(attributes: ReadonlyMap<string, string>, now: number): number | undefined {
  const age = attributes.get('max-age');
  if (age !== undefined && /^-?\d+$/.test(age)) return Number(age) <= 0 ? 1 : now + Number(age) * 1000;
  const date = cookieDate(attributes.get('expires') ?? '');
  return date === undefined ? undefined : Math.max(1, date);
}

const sameSites = { none: 'none', lax: 'lax', strict: 'strict' } as const;
const isSameSite = (word: string): word is keyof typeof sameSites => Object.hasOwn(sameSites, word);

/**
 * Whether a cookie is one of the host that sets it: browsers take none for another host, be it beside it or below it
 * (RFC 6265bis 5.7).
 */
export const isForHost = ({ domain }: Pick<WantedCookie, 'domain'>, host: string): boolean =>
  domain === undefined || host === domain || host.endsWith(`.${domain}`);

/**
 * Reads one `Set-Cookie` line, or an assignment to `document.cookie`, as a browser would (RFC 6265bis 5.6 and 5.7).
 * Whether the host may set it is another question.
 * @param url of the response or the page
 */
export function readSetCookie(line: string, url: { readonly pathname: string }, now: number): WantedCookie {
  const [pair = '', ...rest] = line.split(';');
  const at = pair.indexOf('=');
  const attributes = attributesOf(rest);
  const path = attributes.get('path') ?? '';
  const sameSite = (attributes.get('samesite') ?? '').toLowerCase();
  const domain = (attributes.get('domain') ?? '').replace(/^\./, '').toLowerCase();
  const expires = endOf(attributes, now);
  return {
    name: at < 0 ? '' : strip(pair.slice(0, at)),
    value: strip(pair.slice(at + 1)),
    path: path.startsWith('/') ? path : defaultPath(url.pathname),
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    sameSite: isSameSite(sameSite) ? sameSite : 'unset',
    partitioned: attributes.has('partitioned'),
    ...(domain && { domain }),
    ...(expires !== undefined && { expires }),
  };
}
