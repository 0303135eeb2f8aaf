/**
 * Notices decisions made elsewhere: another tab or sub-domain (cookie changes, where the browser tells them),
 * another tab of this origin (`storage`), and otherwise on return to the page, be it from the back/forward cache.
 */
export function follow(reread: () => void): void {
  for (const type of ['storage', 'pageshow', 'focus', 'visibilitychange']) addEventListener(type, reread);
  (globalThis as { cookieStore?: EventTarget }).cookieStore?.addEventListener('change', reread);
}
