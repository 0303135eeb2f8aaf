/**
 * Notices decisions made elsewhere: another tab or sub-domain (cookie changes, where the browser tells them),
 * else another tab of this origin (`storage`), and otherwise on return to the page, be it from the back/forward cache.
 * @param cookies where the browser tells of changed cookies
 */
export function follow(reread: () => void, cookies: EventTarget | undefined): void {
  for (const type of ['pageshow', 'visibilitychange']) addEventListener(type, reread);
  // A task of its own: listening for cookies connects to the browser, as long as all the rest of a first visit.
  // Listening for `storage` opens the page's storage, so only where cookies tell nothing.
  setTimeout(() => (cookies ? cookies.addEventListener('change', reread) : addEventListener('storage', reread)));
}
