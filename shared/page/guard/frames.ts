import { replace } from './disguise.ts';
import type { Realm } from './write.ts';

/** The globals of a frame, if it is of the same origin. */
function realmOf(frame: HTMLIFrameElement, native: (frame: HTMLIFrameElement) => Window | null): Realm | undefined {
  try {
    const inner = native(frame) as Realm | null;
    // Reading anything of a foreign frame throws.
    return inner?.Document ? inner : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Guards the same-origin frames of a realm, before anything in them or around them can reach their natives:
 * when they are asked for, when they enter the page, and when a new document has come into them.
 */
export function guardFrames(realm: Realm, guard: (inner: Realm) => void): void {
  const { prototype } = realm.HTMLIFrameElement;
  const get = Object.getOwnPropertyDescriptor(prototype, 'contentWindow')?.get as (
    this: HTMLIFrameElement,
  ) => Window | null;
  const reach = (frame: HTMLIFrameElement) => {
    const inner = realmOf(frame, (one) => get.call(one));
    if (inner) guard(inner);
  };
  for (const name of ['contentWindow', 'contentDocument'] as const) {
    replace(
      prototype,
      name,
      'get',
      (native) =>
        ({
          [name](this: HTMLIFrameElement) {
            reach(this);
            return Reflect.apply(native, this, []);
          },
        })[name] as never,
    );
  }
  const enter = (frame: HTMLIFrameElement) => {
    reach(frame);
    frame.addEventListener('load', () => reach(frame));
  };
  const seek = (node: Node) => {
    if (node instanceof realm.HTMLIFrameElement) enter(node);
    else if (node instanceof realm.Element && node.firstElementChild) node.querySelectorAll('iframe').forEach(enter);
  };
  new realm.MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(seek))).observe(
    realm.document,
    { childList: true, subtree: true },
  );
}
