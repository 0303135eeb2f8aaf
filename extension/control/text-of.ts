import type { Write } from '../../shared/page/guard/write.ts';

/** Longer values are not carried; what was stopped is told without them. */
const longest = 100_000;

const attribute = (name: string, value: unknown) => (value === undefined || value === null ? '' : `; ${name}=${value}`);

/** What `cookieStore.set` was given, as an assignment to `document.cookie` would say it. */
function lineOf([first, second]: readonly unknown[]): string {
  if (typeof first !== 'object' || first === null) return `${first}=${second}; Path=/; SameSite=Strict; Secure`;
  const {
    name,
    value,
    domain,
    path = '/',
    expires,
    sameSite = 'strict',
    partitioned,
  } = first as Record<string, unknown>;
  const end = typeof expires === 'number' ? new Date(expires).toUTCString() : undefined;
  return `${name}=${value}${attribute('Domain', domain)}${attribute('Path', path)}${attribute('Expires', end)}${attribute('SameSite', sameSite)}; Secure${partitioned === true ? '; Partitioned' : ''}`;
}

/** What would have been stored; `undefined` where nothing can make up for it later. */
export function textOf({ kind, given = [] }: Write): string | undefined {
  const [first, second] = given;
  const text =
    kind === 'cookie'
      ? given.length === 1 && typeof first === 'string'
        ? first
        : lineOf(given)
      : kind === 'local-storage' || kind === 'session-storage'
        ? `${second}`
        : undefined;
  return text !== undefined && text.length <= longest ? text : undefined;
}
