import { cookieName } from '../shared/core/consent/cookie.ts';

/**
 * Notices decisions made elsewhere: another tab (BroadcastChannel), another sub-domain (cookie changes where the
 * browser tells them, otherwise on return to the page), a page restored from the back/forward cache.
 * @returns tells the other tabs that a decision was made here.
 */
export function follow(window: Window & typeof globalThis, reread: () => void, signal: AbortSignal): () => void {
  const { document, cookieStore } = window;
  let channel: BroadcastChannel | undefined;
  const open = () => {
    // An open channel would keep the page out of the back/forward cache of some browsers.
    channel = new BroadcastChannel(cookieName);
    channel.onmessage = reread;
  };
  const close = () => {
    channel?.close();
    channel = undefined;
  };
  open();
  window.addEventListener('pagehide', close, { signal });
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      open();
      reread();
    },
    { signal },
  );
  document.addEventListener('visibilitychange', () => document.hidden || reread(), { signal });
  cookieStore?.addEventListener(
    'change',
    ({ changed, deleted }) => [...changed, ...deleted].some(({ name }) => name === cookieName) && reread(),
    { signal },
  );
  signal.addEventListener('abort', close);
  return () => channel?.postMessage(0);
}
