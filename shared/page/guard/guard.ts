import { guardCookies } from './cookies.ts';
import { guardDatabases } from './databases.ts';
import { disguise } from './disguise.ts';
import { guardFrames } from './frames.ts';
import { guardStorage } from './storage.ts';
import type { Judge, Realm } from './write.ts';

/** Realms by their document: a frame's realm gets a new document, and then natives, with every navigation. */
const guarded = new WeakSet<object>();

/**
 * Asks `judge` before each write of a page to cookies, web storage, databases and caches, in it and in its
 * same-origin frames. Must run before the page's own scripts; what they capture later is already guarded.
 * Workers cannot be reached, nor cookies set over HTTP.
 * @param also what else is done in each of these realms
 */
export function guard(realm: Realm, judge: Judge, also?: (realm: Realm) => void): void {
  // One guard per set of natives: `Storage` is made anew where a frame's globals are.
  if (guarded.has(realm.Storage)) return;
  guarded.add(realm.Storage);
  disguise(realm);
  guardCookies(realm, judge);
  guardStorage(realm, judge);
  guardDatabases(realm, judge);
  also?.(realm);
  guardFrames(realm, (inner) => guard(inner, judge, also));
}
