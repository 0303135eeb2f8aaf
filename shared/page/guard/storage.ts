import { replace } from './disguise.ts';
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
    if (judge({ kind, name: String(key) })) Reflect.set(storage, key, value);
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

  for (const name of ['getItem', 'removeItem', 'clear', 'key'] as const) {
    replace(
      prototype,
      name,
      'value',
      (native) =>
        ({
          [name](this: Storage, ...given: unknown[]) {
            return Reflect.apply(native, behind.get(this) ?? this, given);
          },
        })[name] as never,
    );
  }
  replace(
    prototype,
    'setItem',
    'value',
    (native) =>
      ({
        setItem(this: Storage, ...given: unknown[]) {
          const storage = behind.get(this) ?? this;
          const kind = kinds.get(storage);
          if (kind && given.length > 1 && !judge({ kind, name: `${given[0]}` })) return;
          Reflect.apply(native, storage, given);
        },
      }).setItem as never,
  );
  replace(
    prototype,
    'length',
    'get',
    (native) =>
      ({
        length(this: Storage) {
          return Reflect.apply(native, behind.get(this) ?? this, []);
        },
      }).length as never,
  );

  for (const [name, kind] of [
    ['localStorage', 'local-storage'],
    ['sessionStorage', 'session-storage'],
  ] as const) {
    let standIn: Storage | undefined;
    replace(
      realm,
      name,
      'get',
      (native) =>
        ({
          [name](this: Realm | undefined) {
            if (standIn && (this === realm || this === undefined)) return standIn;
            const storage = Reflect.apply(native, this ?? realm, []) as Storage | null;
            if (!storage || this !== realm) return storage && (inFront.get(storage) ?? storage);
            standIn = standInFor(storage, kind, judge);
            kinds.set(storage, kind);
            behind.set(standIn, storage);
            inFront.set(storage, standIn);
            return standIn;
          },
        })[name] as never,
    );
  }
  // A page compares `event.storageArea` with the storage it knows.
  replace(
    realm.StorageEvent.prototype,
    'storageArea',
    'get',
    (native) =>
      ({
        storageArea(this: StorageEvent) {
          const storage = Reflect.apply(native, this, []) as Storage | null;
          return storage && (inFront.get(storage) ?? storage);
        },
      }).storageArea as never,
  );
}
