import type { Write } from '../guard/write.ts';
import { eraseCookie } from './cookies.ts';

/** Milliseconds to wait for a database that an open connection holds; it then goes when that closes. */
const patience = 3000;

/** Deletes a database. An open connection delays it, which must not hang what comes after. */
const eraseDatabase = (indexedDB: IDBFactory, name: string): Promise<void> =>
  new Promise((settle) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => settle();
    request.onblocked = () => setTimeout(settle, patience);
  });

/** Takes one item away, as far as a page can. Whether it is gone shows only in reading again. */
export async function eraseItem(window: Window & typeof globalThis, { kind, name }: Write): Promise<void> {
  if (kind === 'cookie') eraseCookie(window.document, window.location, name);
  else if (kind === 'local-storage') window.localStorage.removeItem(name);
  else if (kind === 'session-storage') window.sessionStorage.removeItem(name);
  else if (kind === 'indexed-db') await eraseDatabase(window.indexedDB, name);
  else await window.caches.delete(name);
}
