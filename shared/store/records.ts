import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { ChainedRecord } from '../core/record/record.ts';
import { readRecord } from '../core/record/schema.ts';

interface RecordsSchema extends DBSchema {
  records: { key: string; value: ChainedRecord; indexes: { decidedAt: number } };
}

type Database = IDBPDatabase<RecordsSchema>;
type Making = IDBPTransaction<RecordsSchema, 'records'[], 'versionchange'>;

/** The full records on this device: database `inservice-consent`. */
export interface Records {
  /** Adds what `next` makes of the newest record. Two tabs deciding at once line up, none is lost. */
  append(next: (newest: ChainedRecord | undefined) => Promise<ChainedRecord>): Promise<void>;
  close(): void;
}

/** @param absent what becomes of a database that is not there yet */
const open = async (absent: (database: Database, making: Making) => void) =>
  openDB<RecordsSchema>('inservice-consent', 1, {
    upgrade: (database, _before, _after, making) => absent(database, making),
    // Somebody erases the database: do not stand in the way.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });

const named = (cause: unknown): never => {
  throw new Error(`indexedDB does not open here: ${cause}`, { cause });
};

const allIn = async (database: Database) =>
  (await database.getAllFromIndex('records', 'decidedAt')).map(readRecord).filter((record) => record !== undefined);

/**
 * All records, oldest first; entries that are no records are left out. Where nothing was decided there is no database,
 * and reading leaves none behind. Rejects as opening does.
 */
export async function readRecords(): Promise<ChainedRecord[]> {
  let none = false;
  const database = await open((_, making) => {
    none = true;
    making.done.catch(() => undefined);
    making.abort();
  }).catch((cause: unknown) => (none ? undefined : named(cause)));
  if (!database) return [];
  try {
    return await allIn(database);
  } finally {
    database.close();
  }
}

/** Opens the records. Where the browser or the page keeps no databases, rejects with an error that names `indexedDB`. */
export async function openRecords(): Promise<Records> {
  const database = await open((made) => {
    made.createObjectStore('records', { keyPath: 'id' }).createIndex('decidedAt', 'decidedAt');
  }).catch(named);
  const append = async (next: (newest: ChainedRecord | undefined) => Promise<ChainedRecord>) => {
    await database.put('records', await next((await allIn(database)).at(-1)));
  };
  return {
    // Hashing cannot happen inside a transaction, so tabs take turns by a lock where the browser has one.
    append: (next) =>
      globalThis.navigator?.locks ? navigator.locks.request('inservice-consent', () => append(next)) : append(next),
    close: () => database.close(),
  };
}
