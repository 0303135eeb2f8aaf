import { callerOf } from '../guard/caller.ts';
import { nowhere } from '../guard/databases.ts';
import { guard } from '../guard/guard.ts';
import type { Realm, Write } from '../guard/write.ts';
import { answered, asked, type ObservedWrite, watched, wrote } from './observed.ts';

/** Names beyond these are only counted: a page that floods must not be slowed down, nor the extension. */
const most = 300;
/** Milliseconds in which a burst of writes is told once; a page that never stops is told of ever more seldom. */
const pauses = { shortest: 100, longest: 3200 };
/** The widget's own files: its guard stands around the writes of a page. */
const widget = /\/(?:enforce(?:-own)?|inservice-consent(?:-inline)?)\.m?js(?:[?#]|$)/;
/** Longer names and addresses are cut. */
const longest = 300;

/**
 * Watches what the scripts of a page write, from its first moment, and holds nothing. What was seen is told when
 * the extension asks by an event; each name once, with the script that wrote it first and how often it was written.
 */
export function observe(realm: Realm): void {
  const seen = new Map<string, { write: Write; by: string; at: number; count: number }>();
  let more = 0;
  let awaited = false;
  let due = false;
  let pause = pauses.shortest;
  let last = 0;
  const { Event, CustomEvent, document, Date } = realm;
  const later = realm.setTimeout.bind(realm);
  const caller = callerOf(document, (urls) => urls.find((url) => !widget.test(url)) ?? urls[0]);
  const { stringify } = JSON;
  guard(realm, (write) => {
    // The extension's build tells of what is taken away, too.
    if (write.takes) return true;
    // What a guard before this one puts in the place of a database that it stops is nothing the page writes.
    if (write.kind === 'indexed-db' && write.name === nowhere) return true;
    const key = `${write.kind} ${write.name.slice(0, longest)}`;
    const known = seen.get(key);
    if (known) known.count += 1;
    else if (seen.size < most) seen.set(key, { write, by: caller(), at: Date.now(), count: 1 });
    else more += 1;
    if (awaited && !due) {
      due = true;
      const now = Date.now();
      pause = now - last < 2 * pause + pauses.shortest ? Math.min(pause * 2, pauses.longest) : pauses.shortest;
      later(() => {
        due = false;
        last = Date.now();
        document.dispatchEvent(new Event(wrote));
      }, pause);
    }
    return true;
  });
  document.addEventListener(watched, () => {
    awaited = true;
  });
  document.addEventListener(asked, (event) => {
    if (!(event instanceof Event)) return;
    const writes = [...seen.values()].map(({ write, by, at, count }): ObservedWrite => {
      return { kind: write.kind, name: write.name.slice(0, longest), by: by.slice(0, longest), at, count };
    });
    document.dispatchEvent(new CustomEvent(answered, { detail: stringify({ writes, more }) }));
  });
}
