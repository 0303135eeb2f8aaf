import { type Around, apply, type Native, wrap, wrapClass } from '../../shared/page/guard/disguise.ts';
import type { Judge, Realm, Write } from '../../shared/page/guard/write.ts';

type Names = 'localStorage' | 'sessionStorage';

const kinds = { localStorage: 'local-storage', sessionStorage: 'session-storage' } as const;

/** The storage behind each stand-in and the other way round, over all realms of the page. */
const behind = new WeakMap<object, Storage>();
const inFront = new WeakMap<object, Storage>();
interface Judged {
  /** Whether an entry may be written. */
  may(key: PropertyKey, value: unknown): boolean;
  /** Tells that one goes; without a name, that all of them do. */
  takes(key?: unknown): void;
}

/** For the storage behind each stand-in. */
const judges = new WeakMap<object, Judged>();

/**
 * A page gets a stand-in for its storage, because `localStorage.x = …` passes every patched method. It stands over an
 * empty object: over the storage itself, the engine would check every read against it once more, at several times the
 * cost. Nothing that a page can put in the way is called on the storage itself: a getter would keep it.
 */
function standInFor(storage: Storage, { getItem, setItem }: Storage, kind: Write['kind'], judge: Judge): Storage {
  const prototype = Object.getPrototypeOf(storage) as Storage;
  const judged: Judged = {
    may: (key, value) => judge({ kind, name: String(key), given: [key, value], area: storage }),
    takes: (...key) => void judge({ kind, name: `${key[0]}`, takes: key.length ? 'this' : 'all' }),
  };
  const { may } = judged;
  const isEntry = (key: PropertyKey): key is string => typeof key === 'string' && !(key in prototype);
  let changed = false;
  const standIn = new Proxy(Object.create(prototype) as Storage, {
    get(_, key, self) {
      // The three most used first: asking the prototype for any other name costs as much as the read.
      if (!changed && (key === 'getItem' || key === 'setItem' || key === 'removeItem')) return prototype[key];
      return isEntry(key) ? (apply(getItem, storage, [key]) ?? undefined) : Reflect.get(storage, key, self);
    },
    set(_, key, value, self) {
      // Where the browser lets a page put a method of its own beside its entries, that comes to `defineProperty`.
      if (!isEntry(key) || self !== standIn) return Reflect.set(storage, key, value, self);
      // Read once: an object could answer otherwise the second time.
      const text = `${value}`;
      if (may(key, text)) apply(setItem, storage, [key, text]);
      return true;
    },
    defineProperty(_, key, property) {
      changed = true;
      // Its own getter: one that the page puts on all objects would be gone when the storage looks for it.
      const getter = Reflect.getOwnPropertyDescriptor(property, 'get');
      if (typeof key === 'string' && !getter && !may(key, property.value)) return true;
      return Reflect.defineProperty(storage, key, property);
    },
    has: (_, key) => Reflect.has(storage, key),
    deleteProperty(_, key) {
      if (isEntry(key)) judged.takes(key);
      return Reflect.deleteProperty(storage, key);
    },
    ownKeys: () => Reflect.ownKeys(storage),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(storage, key),
    preventExtensions: () => false,
  });
  judges.set(standIn, judged);
  behind.set(standIn, storage);
  inFront.set(storage, standIn);
  return standIn;
}

/**
 * Guards localStorage and sessionStorage as `shared/page/guard/storage.ts` does, in pages that may work against it:
 * the build puts it in its place.
 */
export function guardStorage(realm: Realm, judge: Judge): void {
  const { prototype } = realm.Storage;
  const { getItem, setItem } = prototype;
  const natives = { getItem, setItem } as Storage;

  const real: Around = (native, self, given, name) => {
    const storage = behind.get(self);
    if (storage) return apply(native, storage, given);
    try {
      return apply(native, self, given);
    } catch (error) {
      // The stand-in of another frame, whose own guard knows what is behind it.
      const method: unknown = Reflect.get(Object(self), name);
      if (typeof method !== 'function' || method === Reflect.get(prototype, name)) throw error;
      return apply(method as Native, self, given);
    }
  };
  wrap(prototype, ['getItem', 'key'], 'value', real);
  wrap(prototype, ['removeItem', 'clear'], 'value', (native, self, given, name) => {
    const judged = judges.get(self);
    if (name === 'clear') judged?.takes();
    else if (given.length) judged?.takes(given[0]);
    return real(native, self, given, name);
  });
  // A getter is never asked for again: `Storage.prototype.length` would ask itself without end.
  wrap(prototype, ['length'], 'get', (native, self) => apply(native, behind.get(self) ?? self, []));
  wrap(prototype, ['setItem'], 'value', (native, self, given, name) => {
    const judged = judges.get(self);
    if (!judged || given.length < 2 || judged.may(given[0] as string, given[1])) real(native, self, given, name);
  });
  const getters: Partial<Record<string, Native>> = {};
  const known: Partial<Record<string, Storage>> = {};
  /** @param self the window whose storage is asked for: a page may ask for that of another one of its own */
  const standing = (name: Names, self: Realm): Storage | null => {
    const own = known[name];
    if (own && self === realm) return own;
    const storage = apply(getters[name] as Native, self, []) as Storage | null;
    const standIn = storage && (inFront.get(storage) ?? standInFor(storage, natives, kinds[name], judge));
    if (standIn && self === realm) known[name] = standIn;
    return standIn;
  };
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    getters[name] = Object.getOwnPropertyDescriptor(realm, name)?.get as Native;
    wrap(realm, [name], 'get', (_native, self) => standing(name, self ?? realm));
  }
  // Pages announce their own writes by events of their own making, with the storage that they know.
  wrapClass(realm, 'StorageEvent', (make, [type, init]) => {
    const { storageArea } = Object(init) as StorageEventInit;
    const area = storageArea && behind.get(storageArea);
    if (!area) return make([type, init]);
    const { bubbles, cancelable, composed, key, newValue, oldValue, url } = init as StorageEventInit;
    return make([type, { bubbles, cancelable, composed, key, newValue, oldValue, url, storageArea: area }]);
  });
  wrap(realm.StorageEvent.prototype, ['initStorageEvent'], 'value', (native, self, given) => {
    const area = behind.get(given[7] as object);
    const [type, bubbles, cancelable, key, oldValue, newValue, url] = given;
    apply(native, self, area ? [type, bubbles, cancelable, key, oldValue, newValue, url, area] : given);
  });
  // A page compares `event.storageArea` with the storage it knows, and may not have asked for that before.
  wrap(realm.StorageEvent.prototype, ['storageArea'], 'get', (native, self) => {
    const area = apply(native, self, []);
    if (!area) return area;
    const local = standing('localStorage', realm);
    return local && behind.get(local) === area ? local : standing('sessionStorage', realm);
  });
}
