import { apply, type Native, wrap } from './disguise.ts';
import type { Realm } from './write.ts';

/**
 * Guards the same-origin frames of a realm, before anything in them or around them can reach their natives:
 * when they are asked for, when they enter the page, and when a new document has come into them.
 */
export function guardFrames(
  { HTMLIFrameElement, MutationObserver, document }: Realm,
  guard: (inner: Realm) => void,
): void {
  const { prototype } = HTMLIFrameElement;
  const contentWindow = Object.getOwnPropertyDescriptor(prototype, 'contentWindow')?.get as Native;
  const reach = (frame: HTMLIFrameElement) => {
    try {
      // Reading anything of a foreign frame throws.
      const inner = apply(contentWindow, frame, []) as Realm | null;
      if (inner?.Document) guard(inner);
    } catch {
      // A foreign frame keeps its own stores.
    }
  };
  wrap(prototype, ['contentWindow', 'contentDocument'], 'get', (native, self) => {
    reach(self);
    return apply(native, self, []);
  });
  const enter = (frame: HTMLIFrameElement) => {
    reach(frame);
    frame.addEventListener('load', () => reach(frame));
  };
  const seek = (node: Node) => {
    if (node instanceof HTMLIFrameElement) enter(node);
    else if ((node as Element).firstElementChild) (node as Element).querySelectorAll('iframe').forEach(enter);
  };
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(seek))).observe(document, {
    childList: true,
    subtree: true,
  });
}
