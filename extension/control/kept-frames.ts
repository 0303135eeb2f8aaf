/**
 * Frames are guarded by scripts of their own in the extension: the browser runs them in every frame that has the page's
 * origin, before anybody can reach it. Looking for frames would cost each page more than all else.
 */
export function guardFrames(): void {
  // Nothing is left to do.
}
