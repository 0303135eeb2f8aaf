import type { Realm } from './write.ts';

/** What each stand-in replaces; shared by all realms of the page, so that none of them can tell. */
const originals = new WeakMap<object, object>();

type Method = (this: never, ...rest: never[]) => unknown;

/**
 * Puts a stand-in in the place of a native method or setter: same flags, name and length, and the same text when
 * asked for its source, so that a page's feature tests see the browser that they expect.
 */
export function replace<Holder extends object>(
  holder: Holder,
  name: PropertyKey,
  part: 'value' | 'set' | 'get',
  make: (native: Method) => Method,
): void {
  const descriptor = Object.getOwnPropertyDescriptor(holder, name);
  const native = descriptor?.[part] as Method | undefined;
  // A browser without this feature needs no guard for it.
  if (!descriptor || !native) return;
  const made = make(native);
  for (const key of ['name', 'length'] as const) {
    Object.defineProperty(made, key, { configurable: true, value: native[key] });
  }
  originals.set(made, native);
  Object.defineProperty(holder, name, { ...descriptor, [part]: made });
}

/** Makes stand-ins answer `toString` as what they replace. */
export const disguise = (realm: Realm): void =>
  replace(
    realm.Function.prototype,
    'toString',
    'value',
    (native) =>
      ({
        toString(this: object) {
          return Reflect.apply(native, originals.get(this) ?? this, []);
        },
      }).toString as Method,
  );
