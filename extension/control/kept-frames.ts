/**
 * Frames are guarded by scripts of their own in the extension: the browser runs them in every document that has the
 * page's origin, before anybody can reach it. It runs none in the empty document that a frame on its way to an address
 * begins with, and a page that wants to gets there by `window[0]` whatever is put before it: docs/extension.md tells so.
 * Looking for frames would cost each page more than all else.
 */
export function guardFrames(): void {
  // Nothing is left to do.
}
