import { callerOf } from '../guard/caller.ts';
import { guard } from '../guard/guard.ts';
import type { Realm, Write } from '../guard/write.ts';
import { answered, asked, type ObservedWrite } from './observed.ts';

/** Names beyond these are only counted: a page that floods must not be slowed down, nor the extension. */
const most = 300;
/** Longer names and addresses are cut. */
const longest = 300;

/**
 * Watches what the scripts of a page write, from its first moment, and holds nothing. What was seen is told when
 * the extension asks by an event; each name once, with the script that wrote it first and how often it was written.
 */
export function observe(realm: Realm): void {
  const seen = new Map<string, { write: Write; by: string; at: number; count: number }>();
  let more = 0;
  const { Event, CustomEvent, document, Date } = realm;
  const caller = callerOf(document);
  const { stringify } = JSON;
  guard(realm, (write) => {
    const key = `${write.kind} ${write.name.slice(0, longest)}`;
    const known = seen.get(key);
    if (known) known.count += 1;
    else if (seen.size < most) seen.set(key, { write, by: caller(), at: Date.now(), count: 1 });
    else more += 1;
    return true;
  });
  document.addEventListener(asked, (event) => {
    if (!(event instanceof Event)) return;
    const writes = [...seen.values()].map(({ write, by, at, count }): ObservedWrite => {
      return { kind: write.kind, name: write.name.slice(0, longest), by: by.slice(0, longest), at, count };
    });
    document.dispatchEvent(new CustomEvent(answered, { detail: stringify({ writes, more }) }));
  });
}
