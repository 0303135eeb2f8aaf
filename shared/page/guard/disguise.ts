import type { Realm } from './write.ts';

/** What each stand-in replaces; shared by all realms of the page, so that none of them can tell. */
const originals = new WeakMap<object, object>();

/** A native method, getter or setter. */
export type Native = (...given: never[]) => unknown;

/** Calls a native. Taken now, before a page can put its own in its place. */
export const { apply } = Reflect as { apply(native: Native, self: unknown, given: readonly unknown[]): unknown };

/** What happens instead of a native: it is called by `apply(native, self, given)`, or not at all. */
export type Around = (native: Native, self: never, given: readonly unknown[], name: string) => unknown;

/**
 * Puts stand-ins in the place of natives: same flags, name and length, and the same text when asked for their source,
 * so that a page's feature tests see the browser that they expect. What the browser does not have is left out.
 */
export function wrap(
  holder: object | undefined,
  names: readonly string[],
  part: 'value' | 'set' | 'get',
  around: Around,
): void {
  for (const name of names) {
    const descriptor = holder && Object.getOwnPropertyDescriptor(holder, name);
    const native = descriptor?.[part] as Native | undefined;
    if (!holder || !native) continue;
    // A method has neither `prototype` nor `[[Construct]]`, like a native.
    const made = {
      [name](this: never, ...given: unknown[]) {
        return around(native, this, given, name);
      },
    }[name] as Native;
    // Name and length.
    Object.defineProperties(made, Object.getOwnPropertyDescriptors(native));
    // Of a native that has one already, the same.
    originals.set(made, originals.get(native) ?? native);
    Object.defineProperty(holder, name, { ...descriptor, [part]: made });
  }
}

/** Puts a stand-in in the place of a class: `construct` makes the object of what `new` was given, by calling `make`. */
export function wrapClass(
  holder: object,
  name: string,
  construct: (make: (given: readonly unknown[]) => object, given: readonly unknown[]) => object,
): void {
  const native = Reflect.get(holder, name) as new () => object;
  const made = new Proxy(native, {
    construct: (target, given, wanted) =>
      construct((given) => Reflect.construct(target, given, wanted) as object, given),
  });
  originals.set(made, native);
  // That of `Audio` belongs to another class.
  if (native.prototype.constructor === native) native.prototype.constructor = made;
  Reflect.set(holder, name, made);
}

/** Makes stand-ins answer `toString` as what they replace. */
export const disguise = ({ Function }: Realm): void =>
  wrap(Function.prototype, ['toString'], 'value', (native, self) => apply(native, originals.get(self) ?? self, []));
