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
  const reach = (frame: unknown) => {
    try {
      const inner = apply(contentWindow, frame, []) as Realm | null;
      // Reading anything of a foreign frame throws.
      if (inner?.Document) guard(inner);
    } catch {
      // A foreign frame keeps its own stores.
    }
  };
  wrap(prototype, ['contentWindow', 'contentDocument'], 'get', (native, self) => {
    reach(self);
    return apply(native, self, []);
  });
  // An exception for every picture that loads would cost more than all else here.
  document.addEventListener('load', ({ target }) => (target as Element).localName === 'iframe' && reach(target), true);
  const seek = (root: ParentNode) => root.querySelectorAll('iframe').forEach(reach);
  // Where enforcement comes late, frames are there already.
  seek(document);
  new MutationObserver((changes) => {
    // Many at once come from the parser: one look at the page costs less than one at each of them.
    if (changes.length > 32) return seek(document);
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node instanceof HTMLIFrameElement) reach(node);
        else if ((node as Element).firstElementChild) seek(node as Element);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
