import type { Write } from '../guard/write.ts';

const storages = [
  ['localStorage', 'local-storage'],
  ['sessionStorage', 'session-storage'],
] as const;

/** Hears of a store, by its name in the window, that the browser or the page refuses. */
type Refused = (store: string, error: unknown) => void;

const unheard: Refused = () => undefined;

/** Names in the stores that can be read at once. A refused one holds nothing that this page could see. */
export function seenNow(window: Window, refused = unheard): Write[] {
  const tried = <Value>(store: string, read: () => Value, otherwise: Value): Value => {
    try {
      return read();
    } catch (error) {
      refused(store, error);
      return otherwise;
    }
  };
  const cookies = tried('document.cookie', () => window.document.cookie.split('; '), []);
  return [
    ...cookies
      .filter(Boolean)
      .map((pair) => ({ kind: 'cookie' as const, name: pair.includes('=') ? pair.replace(/=.*/s, '') : '' })),
    ...storages.flatMap(([store, kind]) =>
      tried(store, () => Object.keys(window[store]), []).map((name) => ({ kind, name })),
    ),
  ];
}

/** Names of databases and caches. Where the browser does not list them, there are none to name. */
export async function seenLater(window: Window & typeof globalThis, refused = unheard): Promise<Write[]> {
  // A sandboxed page has neither, and asking leaves a rejection behind that nobody can catch (Chromium 156).
  if (window.origin === 'null') return [];
  const tried = async <Value>(store: string, read: () => Promise<Value> | undefined) => {
    try {
      return await read();
    } catch (error) {
      refused(store, error);
      return undefined;
    }
  };
  const [databases, caches] = await Promise.all([
    tried('indexedDB', () => window.indexedDB?.databases?.()),
    tried('caches', () => window.caches?.keys()),
  ]);
  return [
    ...(databases ?? []).map(({ name = '' }) => ({ kind: 'indexed-db' as const, name })),
    ...(caches ?? []).map((name) => ({ kind: 'cache-storage' as const, name })),
  ];
}
