import { followLanguage } from './follow-language.ts';
import { heldFrames } from './held-frames.ts';
import type { View } from './view.ts';

let hold: ((frame: HTMLElement) => void) | undefined;
let defined: Promise<void> | undefined;

/** Brings to life what stands inside the page: the place of a held frame, or one of our elements. */
export async function inline(view: View, preferences: (opener: Element) => unknown, tag: Element): Promise<void> {
  // Who has decided meets no layer that would.
  followLanguage(view);
  if (!(tag instanceof HTMLIFrameElement)) {
    defined ??= import('./elements.ts').then(({ defineElements }) => defineElements(view));
    return defined;
  }
  hold ??= heldFrames(view, preferences);
  hold(tag);
}
