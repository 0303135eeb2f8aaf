/**
 * Notices decisions made elsewhere: another tab or sub-domain (cookie changes, where the browser tells them),
 * else another tab of this origin (`storage`), and otherwise on return to the page, be it from the back/forward cache.
 */
export function follow(reread: () => void): void {
  // A task of its own: listening for cookies connects to the browser, as long as all the rest of a first visit.
  setTimeout(() => {
    for (const type of ['pageshow', 'visibilitychange']) addEventListener(type, reread);
    try {
      // Missing, or behind a getter of the page that throws.
      cookieStore.addEventListener('change', reread);
    } catch {
      // Listening for `storage` opens the page's storage, so only where cookies tell nothing.
      addEventListener('storage', reread);
    }
    // What was decided meanwhile was told to nobody.
    reread();
  });
}
