import { cookieName } from '../shared/core/consent/cookie.ts';

/** Tells the other tabs of this origin that a decision was made here, where the browser tells of no cookie change. */
export function tellOthers(): void {
  try {
    localStorage.setItem(cookieName, `${Date.now()}`);
    localStorage.removeItem(cookieName);
  } catch {
    // No storage here: the cookie's own change is all that others see.
  }
}
