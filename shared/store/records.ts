import { type DBSchema, openDB } from 'idb';
import type { ChainedRecord } from '../core/record/record.ts';
import { readRecord } from '../core/record/schema.ts';

interface RecordsSchema extends DBSchema {
  records: { key: string; value: ChainedRecord; indexes: { decidedAt: number } };
}

/** The full records on this device: database `inservice-consent`. */
export interface Records {
  /** Adds what `next` makes of the newest record. Two tabs deciding at once line up, none is lost. */
  append(next: (newest: ChainedRecord | undefined) => Promise<ChainedRecord>): Promise<void>;
  /** Oldest first. Entries that are not records are left out. */
  all(): Promise<ChainedRecord[]>;
  close(): void;
}

const open = async () =>
  openDB<RecordsSchema>('inservice-consent', 1, {
    upgrade(db) {
      db.createObjectStore('records', { keyPath: 'id' }).createIndex('decidedAt', 'decidedAt');
    },
    // Somebody erases the database: do not stand in the way.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });

/** Opens the records. Where the browser or the page keeps no databases, rejects with an error that names `indexedDB`. */
export async function openRecords(): Promise<Records> {
  const database = await open().catch((cause: unknown) => {
    throw new Error(`indexedDB does not open here: ${cause}`, { cause });
  });
  const all = async () =>
    (await database.getAllFromIndex('records', 'decidedAt')).map(readRecord).filter((record) => record !== undefined);
  const append = async (next: (newest: ChainedRecord | undefined) => Promise<ChainedRecord>) => {
    await database.put('records', await next((await all()).at(-1)));
  };
  return {
    // Hashing cannot happen inside a transaction, so tabs take turns by a lock where the browser has one.
    append: (next) =>
      globalThis.navigator?.locks ? navigator.locks.request('inservice-consent', () => append(next)) : append(next),
    all,
    close: () => database.close(),
  };
}
