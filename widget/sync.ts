/**
 * Notices decisions made elsewhere: another tab or sub-domain (cookie changes, where the browser tells them),
 * else another tab of this origin (`storage`), and otherwise on return to the page, be it from the back/forward cache.
 * @param cookies where the browser tells of changed cookies
 */
export function follow(reread: () => void, cookies: EventTarget | undefined): void {
  // A task of its own: listening for cookies connects to the browser, as long as all the rest of a first visit.
  setTimeout(() => {
    for (const type of ['pageshow', 'visibilitychange']) addEventListener(type, reread);
    // Listening for `storage` opens the page's storage, so only where cookies tell nothing.
    if (cookies) cookies.addEventListener('change', reread);
    else addEventListener('storage', reread);
    // What was decided meanwhile was told to nobody.
    reread();
  });
}
