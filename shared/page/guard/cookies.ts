import { replace } from './disguise.ts';
import type { Judge, Realm } from './write.ts';

/** The name that a `document.cookie` assignment sets; a pair without `=` has none (RFC 6265bis 5.6). */
export function cookieNameOf(text: string): string {
  const pair = text.split(';', 1)[0] ?? '';
  const equals = pair.indexOf('=');
  return equals < 0 ? '' : pair.slice(0, equals).trim();
}

/** An assignment that lets a cookie expire takes away; it is never held. `now` in epoch milliseconds. */
export function expires(text: string, now: number): boolean {
  const age = /;\s*max-age\s*=\s*(-?\d+)\s*(;|$)/i.exec(text);
  // Max-Age counts before Expires (RFC 6265bis 5.7).
  return age ? Number(age[1]) <= 0 : Date.parse(/;\s*expires\s*=([^;]*)/i.exec(text)?.[1] ?? '') <= now;
}

/** Guards `document.cookie` and `cookieStore`. Reads stay native. */
export function guardCookies(realm: Realm, judge: Judge): void {
  const now = Date.now;
  replace(
    realm.Document.prototype,
    'cookie',
    'set',
    (native) =>
      ({
        cookie(this: Document, value: unknown) {
          const text = `${value}`;
          if (expires(text, now()) || judge({ kind: 'cookie', name: cookieNameOf(text) })) {
            Reflect.apply(native, this, [text]);
          }
        },
      }).cookie,
  );
  const store = (realm as { CookieStore?: { prototype: object } }).CookieStore;
  if (!store) return;
  replace(
    store.prototype,
    'set',
    'value',
    (native) =>
      ({
        set(this: object, ...given: unknown[]) {
          const [first] = given;
          const details =
            typeof first === 'object' && first ? (first as { name?: unknown; expires?: unknown }) : { name: first };
          const past = typeof details.expires === 'number' && details.expires <= now();
          return past || judge({ kind: 'cookie', name: `${details.name}` })
            ? Reflect.apply(native, this, given)
            : Promise.resolve();
        },
      }).set,
  );
}
