/**
 * Notices decisions made elsewhere: another tab or sub-domain (cookie changes, where the browser tells them),
 * else another tab of this origin (`storage`), and otherwise on return to the page, be it from the back/forward cache.
 */
export function follow(reread: () => void): void {
  for (const type of ['pageshow', 'visibilitychange']) addEventListener(type, reread);
  const { cookieStore } = globalThis as { cookieStore?: EventTarget };
  // Listening for `storage` opens the page's storage, so only where cookies tell nothing.
  if (cookieStore) cookieStore.addEventListener('change', reread);
  else addEventListener('storage', reread);
}
