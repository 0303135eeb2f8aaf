import type { Handling } from '../../shared/core/plan/handling.ts';
import type { Realm, Write } from '../../shared/page/guard/write.ts';
import { offered, type StoppedWrite, stopped, wanted } from './line.ts';

/** Longer values are not carried; what was stopped is told without them. */
const longest = 100_000;
/** Names in one report. A page that floods gets its first ones told. */
const most = 200;
/** Milliseconds in which a burst becomes one report. */
const pause = 50;

type Report = (write: Write, handling: Exclude<Handling, 'allow'>) => void;

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
function textOf({ kind, given = [] }: Write): string | undefined {
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

/**
 * Tells the reporter script what was stopped, over an element that no page script has ever seen.
 * What the page may replace later is taken now.
 */
export function reporter({ document, setTimeout, CustomEvent, MouseEvent, JSON }: Realm): Report {
  const line = document.createElement('i');
  const dispatch = line.dispatchEvent.bind(line);
  const offer = () => dispatchEvent(new MouseEvent(offered, { relatedTarget: line }));
  // Whichever of the two scripts comes first waits for the other.
  addEventListener(wanted, offer, { once: true, capture: true });
  offer();

  const waiting = new Map<string, StoppedWrite>();
  const { stringify } = JSON;
  const flush = () => {
    if (!waiting.size) return;
    const writes = [...waiting.values()];
    waiting.clear();
    dispatch(new CustomEvent(stopped, { detail: stringify(writes) }));
  };
  addEventListener('pagehide', flush, { capture: true });
  return (write, handling) => {
    const { kind, name } = write;
    const key = `${kind} ${name}`;
    const before = waiting.get(key);
    if (!before && waiting.size >= most) return;
    if (!waiting.size) setTimeout(flush, pause);
    const text = handling === 'ask' ? textOf(write) : undefined;
    waiting.set(key, { kind, name, handling, times: (before?.times ?? 0) + 1, ...(text !== undefined && { text }) });
  };
}
