/** What runs inside a page, in either browser. */

/** Everything that a page can hold besides cookies: 350 items of six kinds, or a share of them. */
export async function fillPage(share: number): Promise<void> {
  for (let n = 0; n < 200 * share; n += 1) localStorage.setItem(`entry ${n}`, `value ${n} \uD800`.repeat(n));
  for (let n = 0; n < 50 * share; n += 1) sessionStorage.setItem(`entry ${n}`, `${n}`);
  const kept: IDBDatabase[] = [];
  for (let n = 0; n < 6 * share; n += 1) {
    const request = indexedDB.open(`database ${n}`, n + 1);
    request.onupgradeneeded = () => {
      for (let s = 0; s < 10; s += 1) {
        const options = s % 2 ? { autoIncrement: true } : { keyPath: 'id' };
        const store = request.result.createObjectStore(`store ${s}`, options);
        store.createIndex('by-day', 'day', { unique: s === 2 });
        const value = {
          day: new Date(s * 1000),
          map: new Map([[1, new Set(['a'])]]),
          bytes: new Uint8Array([s, 255]),
        };
        for (let id = 0; id < 3; id += 1)
          store.put({
            ...value,
            day: new Date(id),
            file: new File([`words ${id}`], 'a.txt', { type: 'text/plain' }),
            id,
          });
      }
    };
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    kept.push(request.result);
  }
  for (let n = 0; n < 20 * share; n += 1) {
    const cache = await caches.open(`cache ${n}`);
    for (let e = 0; e < 2; e += 1) {
      await cache.put(
        new Request(`/cached/${e}`, { headers: { 'x-asked': `${e}` } }),
        new Response(new Uint8Array([n, 0, 255]), {
          status: 203,
          statusText: 'Kept',
          headers: { 'x-said': 'here', vary: 'x-asked' },
        }),
      );
    }
  }
  const root = await navigator.storage.getDirectory();
  for (let n = 0; n < 19 * share; n += 1) {
    const folder = await root.getDirectoryHandle(`folder ${n % 3}`, { create: true });
    const writing = await (await folder.getFileHandle(`file ${n}`, { create: true })).createWritable();
    await writing.write(new Uint8Array([n, 0, 200]));
    await writing.close();
  }
  await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
  Object.assign(window, { kept });
}

/** The page lets go of its databases. */
export function releaseDatabases(): void {
  for (const database of (window as unknown as { kept: IDBDatabase[] }).kept) database.close();
}

/** All of it as text, down to keys, values, headers and bytes. */
export async function dumpPage(): Promise<string[]> {
  const lines: string[] = [];
  const told = (value: unknown): unknown => {
    if (value instanceof Date) return `Date ${value.getTime()}`;
    if (value instanceof Map) return ['Map', ...[...value].map(told)];
    if (value instanceof Set) return ['Set', ...value];
    if (value instanceof Uint8Array) return ['Uint8Array', ...value];
    if (value instanceof File) return `File ${value.name} ${value.type} ${value.size} ${value.lastModified}`;
    if (Array.isArray(value)) return value.map(told);
    if (typeof value === 'object' && value) return Object.entries(value).map(([key, one]) => [key, told(one)]);
    return value;
  };
  const all = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  for (const area of [localStorage, sessionStorage])
    for (const name of Object.keys(area)) lines.push(JSON.stringify([name, area.getItem(name)]));
  for (const { name = '', version } of await indexedDB.databases()) {
    const database = await all(indexedDB.open(name));
    for (const each of database.objectStoreNames) {
      const store = database.transaction(each).objectStore(each);
      const { keyPath, unique } = store.index('by-day');
      const shape = [name, version, each, store.keyPath, store.autoIncrement, keyPath, unique];
      lines.push(JSON.stringify([shape, await all(store.getAllKeys()), told(await all(store.getAll()))]));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      const bytes = [...new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer())];
      const said = [response?.status, response?.statusText, [...(response?.headers ?? [])].sort(), bytes];
      lines.push(JSON.stringify([name, request.url, [...request.headers], said]));
    }
  }
  const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
    const entries = folder as unknown as AsyncIterable<[string, FileSystemHandle]>;
    for await (const [name, handle] of entries) {
      if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
      else {
        const file = await (handle as FileSystemFileHandle).getFile();
        lines.push(JSON.stringify([path + name, [...new Uint8Array(await file.arrayBuffer())]]));
      }
    }
  };
  await walk(await navigator.storage.getDirectory(), '');
  return lines.sort();
}
