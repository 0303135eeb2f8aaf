import { isPurpose } from '../../shared/core/policy/purposes.ts';
import type { TagEvent } from '../api.ts';
import { takeBox } from './frame-box.ts';
import { inlineText } from './inline-text.ts';
import { drawPlaceholder, needsOf, placeholderHost } from './placeholder.ts';
import type { View } from './view.ts';

/** Pixels; what is smaller shows nothing to people (counting frames), and has no room for words. */
const smallest = 40;

/** Puts a box in the place of every held frame, and the frame back as soon as it is released. */
export function heldFrames(view: View, preferences: (opener: Element) => void): (frame: HTMLElement) => void {
  const { shell, stage } = view;
  const boxes = new Map<HTMLElement, HTMLElement>();
  /** What the page itself had said of a frame's display. */
  const displays = new WeakMap<HTMLElement, string>();
  let words = inlineText(view.text.lang);

  const draw = async (frame: HTMLElement, host: HTMLElement) =>
    drawPlaceholder(view, { text: await words }, frame, host, preferences);

  /** A frame that the page shows later gets its box then. */
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement) || boxes.has(target)) continue;
      if (target.offsetWidth < smallest || target.offsetHeight < smallest) continue;
      sizes.unobserve(target);
      void place(target);
    }
  });

  const place = async (frame: HTMLElement) => {
    const host = placeholderHost(view);
    boxes.set(frame, host);
    await draw(frame, host);
    // Released while the words were loading.
    if (boxes.get(frame) !== host) return;
    takeBox(frame, host);
    frame.after(host);
    displays.set(frame, frame.style.display);
    frame.style.setProperty('display', 'none', 'important');
  };

  const giveBack = (frame: HTMLElement) => {
    sizes.unobserve(frame);
    const host = boxes.get(frame);
    if (!host) return;
    boxes.delete(frame);
    const focused = document.activeElement === host;
    if (displays.has(frame)) frame.style.display = displays.get(frame) ?? '';
    host.remove();
    if (focused) frame.focus({ preventScroll: true });
  };

  const redrawAll = () => {
    for (const [frame, host] of boxes) void draw(frame, host);
  };
  shell.on('released', ({ element }: TagEvent) => element instanceof HTMLElement && giveBack(element));
  shell.on('change', redrawAll);
  stage.root.addEventListener('language', () => {
    words = inlineText(view.text.lang);
    redrawAll();
  });
  // Pages move and drop their frames; the box goes along.
  new MutationObserver(() => {
    for (const [frame, host] of boxes) {
      if (!frame.isConnected) giveBack(frame);
      else if (host.isConnected && frame.nextSibling !== host) frame.after(host);
    }
  }).observe(document, { childList: true, subtree: true });

  return (frame) => {
    // Nothing that a person could answer releases an unknown purpose.
    if (!boxes.has(frame) && needsOf(frame).every(isPurpose)) sizes.observe(frame);
  };
}
