import { apply, wrap, wrapClass } from './disguise.ts';
import type { Judge, Realm } from './write.ts';

type Kind = 'local-storage' | 'session-storage';

/** The storage behind each stand-in and the other way round, over all realms of the page. */
const behind = new WeakMap<object, Storage>();
const inFront = new WeakMap<Storage, Storage>();
const kinds = new WeakMap<Storage, Kind>();

/**
 * A page gets a stand-in for its storage, because `localStorage.x = …` passes every patched method.
 * It stands over an empty object: over the storage itself, the engine would check every read against it once more,
 * at several times the cost.
 */
function standInFor(storage: Storage, kind: Kind, judge: Judge): Storage {
  const prototype = Object.getPrototypeOf(storage) as Storage;
  const read = prototype.getItem;
  const write = (key: PropertyKey, value: unknown) => {
    if (typeof key === 'symbol') return Reflect.set(storage, key, value);
    if (judge({ kind, name: String(key), given: [key, value] })) Reflect.set(storage, key, value);
    return true;
  };
  return new Proxy(Object.create(prototype) as Storage, {
    get(_, key) {
      // The three most used first: asking the prototype for any other name costs as much as the read.
      if (key === 'getItem' || key === 'setItem' || key === 'removeItem') return prototype[key];
      if (typeof key === 'symbol' || key in prototype) return Reflect.get(storage, key);
      return read.call(storage, key) ?? undefined;
    },
    set: (_, key, value) => write(key, value),
    defineProperty: (_, key, { value }) => write(key, value),
    has: (_, key) => Reflect.has(storage, key),
    deleteProperty: (_, key) => Reflect.deleteProperty(storage, key),
    ownKeys: () => Reflect.ownKeys(storage),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(storage, key),
    preventExtensions: () => false,
  });
}

/** Guards localStorage and sessionStorage, by method and by property. */
export function guardStorage(realm: Realm, judge: Judge): void {
  const { prototype } = realm.Storage;
  const front = (storage: unknown) => inFront.get(storage as Storage) ?? storage;

  wrap(prototype, ['getItem', 'removeItem', 'clear', 'key'], 'value', (native, self, given) =>
    apply(native, behind.get(self) ?? self, given),
  );
  wrap(prototype, ['length'], 'get', (native, self) => apply(native, behind.get(self) ?? self, []));
  wrap(prototype, ['setItem'], 'value', (native, self, given) => {
    const storage = behind.get(self) ?? self;
    const kind = kinds.get(storage);
    if (!kind || given.length < 2 || judge({ kind, name: `${given[0]}`, given })) apply(native, storage, given);
  });
  const own: Record<string, Storage> = {};
  wrap(realm, ['localStorage', 'sessionStorage'], 'get', (native, self, _, name) => {
    const at = self ?? realm;
    const known = at === realm && own[name];
    if (known) return known;
    const storage = apply(native, at, []) as Storage | null;
    if (!storage || inFront.has(storage) || at !== realm) return front(storage);
    // `localStorage` or `sessionStorage`: no other name is wrapped.
    const kind = name.replace('S', '-s') as Kind;
    const standIn = standInFor(storage, kind, judge);
    kinds.set(storage, kind);
    behind.set(standIn, storage);
    inFront.set(storage, standIn);
    own[name] = standIn;
    return standIn;
  });
  // Pages announce their own writes by events of their own making, with the storage that they know.
  wrapClass(realm, 'StorageEvent', (make, [type, init]) => {
    const { storageArea } = Object(init) as { readonly storageArea?: Storage };
    return make([type, storageArea ? { ...Object(init), storageArea: behind.get(storageArea) ?? storageArea } : init]);
  });
  // A page compares `event.storageArea` with the storage it knows.
  wrap(realm.StorageEvent.prototype, ['storageArea'], 'get', (native, self) => front(apply(native, self, [])));
}
