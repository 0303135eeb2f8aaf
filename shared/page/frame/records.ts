/** One thing inside a container, as text that a person can read. */
export interface Content {
  readonly name: string;
  readonly value: string;
}

/** Where a container lies, as JSON, for the sake of lone surrogates. */
export interface Place {
  readonly bucket: string | null;
  /** Database, cache or path. */
  readonly name: string;
  readonly store?: string | undefined;
}

/**
 * Some records of an object store, in the order of their keys.
 * @param place JSON of {@link Place}
 * @returns JSON of {@link Content}s, or of `null` when the store is not there
 */
export async function readRecords(origin: string, place: string, from: number, count: number): Promise<string> {
  /** What a structured clone holds, as JSON, so that what is a secret in it can be told: bounded in depth, breadth and length. */
  const told = (value: unknown, depth: number): string => {
    if (typeof value === 'string') return JSON.stringify(value.slice(0, 2000));
    if (typeof value === 'bigint') return JSON.stringify(`${value}n`);
    if (typeof value === 'number' && !Number.isFinite(value)) return JSON.stringify(String(value));
    if (value === undefined) return JSON.stringify('undefined');
    if (typeof value !== 'object' || value === null) return String(value);
    if (value instanceof Date) return JSON.stringify(Number.isNaN(value.getTime()) ? 'Date' : value.toISOString());
    if (value instanceof Blob) {
      return JSON.stringify(`${value instanceof File ? 'File' : 'Blob'} ${value.type} ${value.size} B`);
    }
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
      const hex = Array.from(bytes.slice(0, 32), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
      return JSON.stringify(`${value.byteLength} B: ${hex}${bytes.length > 32 ? ' …' : ''}`);
    }
    if (depth > 4) return '"…"';
    const list = value instanceof Map || value instanceof Set ? [...value] : Array.isArray(value) ? value : undefined;
    if (list) return `[${list.slice(0, 50).map((entry) => told(entry, depth + 1))}${list.length > 50 ? ',"…"' : ''}]`;
    const entries = Object.entries(value);
    const shown = entries.slice(0, 50).map(([key, entry]) => `${JSON.stringify(key)}:${told(entry, depth + 1)}`);
    return `{${shown}${entries.length > 50 ? ',"…":"…"' : ''}}`;
  };
  type Buckets = { open(name: string): Promise<{ readonly indexedDB: IDBFactory }> };
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  const { bucket, name, store }: Place = JSON.parse(place);
  if (window.origin !== origin || store === undefined) return 'null';
  const factory = bucket === null ? indexedDB : (await storageBuckets?.open(bucket))?.indexedDB;
  if (!factory) return 'null';
  return new Promise((resolve) => {
    const found: Content[] = [];
    const request = factory.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve('null');
    request.onsuccess = () => {
      const database = request.result;
      const end = (answer: string) => {
        database.close();
        resolve(answer);
      };
      database.onversionchange = () => end('null');
      if (!database.objectStoreNames.contains(store)) return end('null');
      const walk = database.transaction(store).objectStore(store).openCursor();
      let skip = from;
      walk.onerror = () => end('null');
      walk.onsuccess = () => {
        const cursor = walk.result;
        if (!cursor || found.length >= count) return end(JSON.stringify(found));
        if (skip > 0) {
          cursor.advance(skip);
          skip = 0;
          return;
        }
        found.push({ name: told(cursor.key, 0), value: told(cursor.value, 0).slice(0, 20_000) });
        cursor.continue();
      };
    };
  });
}
