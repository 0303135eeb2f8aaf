import { expect, test } from 'vitest';
import { guardTaking } from '../../../extension/control/taking.ts';
import type { Realm, Write } from '../../../shared/page/guard/write.ts';

/** Natives that read what they are given as browsers do, and tell what they understood. */
function natives() {
  class IDBFactory {
    deleteDatabase(name: unknown) {
      return `${name}`;
    }
  }
  class CacheStorage {
    async delete(name: unknown, options?: { readonly ignoreVary?: unknown }) {
      return `${name} ${options?.ignoreVary}`;
    }
  }
  class CookieStore {
    async delete(first: unknown) {
      if (typeof first !== 'object') return `${first}`;
      const { domain, name, partitioned, path } = first as Readonly<Record<string, unknown>>;
      if (name === undefined) throw new TypeError('name');
      return `${domain} ${name} ${partitioned} ${path}`;
    }
  }
  return { IDBFactory, CacheStorage, CookieStore };
}

/** What a page sees when it takes these things away, each reading of what it hands over included. */
async function seen({ IDBFactory, CacheStorage, CookieStore }: ReturnType<typeof natives>) {
  const lines: string[] = [];
  const spied = (parts: object) =>
    new Proxy(parts, {
      get(target, part, self) {
        lines.push(`reads ${String(part)}`);
        return Reflect.get(target, part, self);
      },
    });
  const thrower = {
    toString() {
      throw new RangeError('own');
    },
  };
  const named = (text: string) => spied({ [Symbol.toPrimitive]: () => text });
  const nameless = {
    get name(): string {
      throw new RangeError('getter');
    },
  };
  const [databases, caches, cookies] = [new IDBFactory(), new CacheStorage(), new CookieStore()];
  const acts = [
    ...[named('db'), Symbol('db'), thrower].map((given) => () => databases.deleteDatabase(given)),
    ...[named('v1'), Symbol('v1'), thrower].map((given) => () => caches.delete(given, { ignoreVary: true })),
    ...['_ga', Symbol('_ga'), null, {}, nameless, { name: Symbol('_ga') }].map((given) => () => cookies.delete(given)),
    () => cookies.delete(spied({ name: '_ga', path: '/', expires: 1, domain: null })),
  ];
  for (const act of acts) {
    try {
      const answer = act();
      lines.push('returns');
      lines.push(`is ${await answer}`);
    } catch (error) {
      lines.push(`${error instanceof Error && error.name}`);
    }
  }
  return lines;
}

test('a page that takes something away sees what it would see without the guard, and nothing is read twice', async () => {
  const guarded = natives();
  const told: Write[] = [];
  guardTaking(guarded as unknown as Realm, (write) => {
    told.push(write);
    return true;
  });
  expect([await seen(guarded), told.map(({ kind, name }) => `${kind} ${name}`)]).toEqual([
    await seen(natives()),
    ['indexed-db db', 'cache-storage v1', 'cookie _ga', 'cookie _ga'],
  ]);
});
