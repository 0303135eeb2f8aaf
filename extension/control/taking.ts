import { apply, wrap } from '../../shared/page/guard/disguise.ts';
import type { Judge, Realm, Write } from '../../shared/page/guard/write.ts';

/** What a native is told to take away, every part of it read once: the page sees each reading. */
type Settled = Pick<Write, 'name' | 'given'> & { readonly first: unknown };

/** `undefined` where nothing is named, or the page's own object throws: then the native says so, in its own way. */
const settled = (settle: (first: unknown) => Settled | undefined, first: unknown): Settled | undefined => {
  try {
    return settle(first);
  } catch {
    return undefined;
  }
};

const named = (first: unknown): Settled => {
  const name = `${first}`;
  return { name, first: name };
};

/** In the order in which browsers read them. */
const fields = ['domain', 'name', 'partitioned', 'path'];

function cookie(first: unknown): Settled | undefined {
  // Either is read as details without a name.
  if (first === undefined || first === null) return undefined;
  if (typeof first !== 'object' && typeof first !== 'function') {
    const { name } = named(first);
    return { name, first: name, given: [{ name }] };
  }
  const details = { __proto__: null } as Record<string, unknown>;
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? '';
    const value = (first as Record<string, unknown>)[field];
    const isText = field !== 'partitioned' && value !== null;
    if (value !== undefined) details[field] = isText ? `${value}` : value;
  }
  return details['name'] === undefined ? undefined : { name: `${details['name']}`, first: details, given: [details] };
}

/**
 * Tells `judge` what a page takes away by ways that write nothing: what it asked for before and does not want any more
 * needs no answer.
 */
export function guardTaking(realm: Realm, judge: Judge): void {
  const { IDBFactory, CacheStorage } = realm;
  const { CookieStore } = realm as { CookieStore?: { prototype: object } };
  const guard = (
    holder: object | undefined,
    method: string,
    kind: Write['kind'],
    settle: (first: unknown) => Settled | undefined,
  ) =>
    wrap(holder, [method], 'value', (native, self, given) => {
      const told = given.length ? settled(settle, given[0]) : undefined;
      if (!told) return apply(native, self, given);
      const { first, ...taken } = told;
      judge({ kind, ...taken, takes: 'this' });
      return apply(native, self, given.length > 1 ? [first, given[1]] : [first]);
    });
  guard(IDBFactory?.prototype, 'deleteDatabase', 'indexed-db', named);
  guard(CacheStorage?.prototype, 'delete', 'cache-storage', named);
  guard(CookieStore?.prototype, 'delete', 'cookie', cookie);
}
