import { apply, wrap } from './disguise.ts';
import type { Judge, Realm } from './write.ts';

/** The name that a `document.cookie` assignment sets; a pair without `=` has none (RFC 6265bis 5.6). */
export const cookieNameOf = (text: string): string => (/^([^=;]*)=/.exec(text)?.[1] ?? '').trim();

/** An assignment that lets a cookie expire takes away; it is never held. `now` in epoch milliseconds. */
export function expires(text: string, now: number): boolean {
  const age = /;\s*max-age\s*=\s*(-?\d+)\s*(;|$)/i.exec(text);
  // Browsers want a month by its name and a time: they pass over `expires=0`, in which JavaScript reads a year.
  const date = /;\s*expires\s*=([^;a-z]*[a-z][^;:]* \d+:[^;]+)/i.exec(text);
  // Max-Age counts before Expires (RFC 6265bis 5.7).
  return age ? Number(age[1]) <= 0 : Date.parse(date?.[1] ?? '') <= now;
}

/** Guards `document.cookie` and `cookieStore`. Reads stay native. */
export function guardCookies(realm: Realm, judge: Judge): void {
  wrap(realm.Document.prototype, ['cookie'], 'set', (native, self, [value]) => {
    const text = `${value}`;
    if (expires(text, Date.now()) || judge({ kind: 'cookie', name: cookieNameOf(text), given: [text] }))
      apply(native, self, [text]);
  });
  const { CookieStore } = realm as { CookieStore?: { prototype: object } };
  wrap(CookieStore?.prototype, ['set'], 'value', (native, self, given) => {
    const details = Object(given[0]) as { readonly name?: unknown; readonly expires?: unknown };
    const name = typeof given[0] === 'object' ? details.name : given[0];
    return Number(details.expires ?? Infinity) <= Date.now() || judge({ kind: 'cookie', name: `${name}`, given })
      ? apply(native, self, given)
      : Promise.resolve();
  });
}
