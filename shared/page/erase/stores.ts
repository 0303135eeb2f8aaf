import type { Write } from '../guard/write.ts';

const storages = [
  ['localStorage', 'local-storage'],
  ['sessionStorage', 'session-storage'],
] as const;

/** Reads a store that the browser may refuse; a refused one holds nothing that this page could see. */
function tried<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** Names in the stores that can be read at once. */
export function seenNow(window: Window): Write[] {
  const cookies = tried(() => window.document.cookie, '');
  return [
    ...cookies
      .split('; ')
      .filter(Boolean)
      .map((pair) => ({ kind: 'cookie' as const, name: pair.includes('=') ? pair.replace(/=.*/s, '') : '' })),
    ...storages.flatMap(([store, kind]) => tried(() => Object.keys(window[store]), []).map((name) => ({ kind, name }))),
  ];
}

/** Names of databases and caches. Where the browser does not list them, there are none to name. */
export async function seenLater(window: Window & typeof globalThis): Promise<Write[]> {
  // A sandboxed page has neither, and asking leaves a rejection behind that nobody can catch (Chromium 156).
  if (window.origin === 'null') return [];
  const [databases, caches] = await Promise.all([
    Promise.resolve(tried(() => window.indexedDB?.databases?.(), undefined)).catch(() => undefined),
    Promise.resolve(tried(() => window.caches?.keys(), undefined)).catch(() => undefined),
  ]);
  return [
    ...(databases ?? []).map(({ name = '' }) => ({ kind: 'indexed-db' as const, name })),
    ...(caches ?? []).map((name) => ({ kind: 'cache-storage' as const, name })),
  ];
}
