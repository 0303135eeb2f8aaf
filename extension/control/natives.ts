/**
 * The language as the guard's modules find it in the extension, where the page may work against them: taken before a
 * page can put its own in its place. The build hands it to them (`keptNatives` in scripts/vite/extension.ts); the drop-in belongs
 * to the page itself and does without.
 */
const { defineProperties, defineProperty, getOwnPropertyDescriptors } = globalThis.Object;
const { apply } = globalThis.Reflect;
const { exec } = RegExp.prototype;
const { trim } = globalThis.String.prototype;

/** A copy of a namespace, which a page may replace function by function. */
const copyOf = <Namespace extends object>(namespace: Namespace): Namespace =>
  defineProperties({} as Namespace, getOwnPropertyDescriptors(namespace));

export const { Object, Number, String, Promise } = globalThis;
export const Reflect = copyOf(globalThis.Reflect);
export const Date = copyOf(globalThis.Date);

const methods = getOwnPropertyDescriptors(globalThis.WeakMap.prototype);

/** A map whose methods are its own: what a page puts on the prototype would be handed the real storage. */
export function WeakMap(): object {
  return defineProperties(new globalThis.WeakMap(), methods);
}

/** What `expression.exec(text)` and `text.trim()` stand for in the extension. */
export const execute = (expression: RegExp, text: string) => apply(exec, expression, [text]);
export const trimmed = (text: string): string => apply(trim, text, []);

const { addEventListener } = EventTarget.prototype;
const transactionOf = getOwnPropertyDescriptors(IDBRequest.prototype).transaction.get;
const { abort } = IDBTransaction.prototype;

export const listenTo = (target: EventTarget, type: string, heard: (event: Event) => void): void =>
  apply(addEventListener, target, [type, heard]);

/** Ends the upgrade of a database that may not come to be. */
export function endUpgrade(request: IDBOpenDBRequest): void {
  const transaction: IDBTransaction | null = transactionOf ? apply(transactionOf, request, []) : null;
  if (transaction) apply(abort, transaction, []);
}

const texts: Readonly<Record<string, number>> = { cookie: 1, setItem: 2, removeItem: 1, open: 1, set: 2 };
const fields = ['name', 'value', 'domain', 'path', 'expires', 'sameSite', 'partitioned'];

/**
 * What a native is given, every part of it read once: a page could answer otherwise the second time. The parts are put
 * into the copy past the setters that a page may have hung on the numbers of every array.
 */
export function settled(name: string, given: readonly unknown[]): readonly unknown[] {
  const copy: unknown[] = [];
  for (let at = 0; at < given.length; at++) {
    const part = given[at];
    const value =
      at >= (texts[name] ?? 0) ? part : name === 'set' && typeof part === 'object' && part ? read(part) : `${part}`;
    // Without a prototype: with one, a getter that the page puts there would count as a part of it.
    defineProperty(copy, at, {
      __proto__: null,
      configurable: true,
      enumerable: true,
      writable: true,
      value,
    } as object);
  }
  return copy;
}

/** The details of `cookieStore.set`. */
function read(details: object): object {
  const copy = { __proto__: null } as Record<string, unknown>;
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? '';
    const value = (details as Record<string, unknown>)[field];
    if (value === undefined) continue;
    copy[field] =
      field === 'partitioned' || value === null ? value : field === 'expires' ? +(value as number) : `${value}`;
  }
  return copy;
}
