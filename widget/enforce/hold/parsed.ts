import { type Known, loading, park, unmarked } from './known.ts';

/** Scripts that were let through once: whatever is known of them later, they have run. */
const past = new WeakSet<Element>();

/** Holds the tags of known services in a piece of the page, itself included. */
export function screen(root: Node, { heldAt, seek }: Known): void {
  const judge = (tag: Element) => {
    seek(tag);
    for (const name of loading) {
      const value = tag.getAttribute(name);
      const rule = value ? heldAt(value) : undefined;
      if (!value || past.has(tag)) continue;
      if (!rule) {
        if (tag.localName === 'script') past.add(tag);
        continue;
      }
      // In the page already: the browser may have asked for it before anything could stop that.
      if (tag.isConnected) tag.setAttribute('data-requested', '');
      park(tag, name, value, rule);
    }
  };
  // Texts cannot be matched, documents neither.
  if ((root as Partial<Element>).matches?.(unmarked)) judge(root as Element);
  if ((root as Element).firstElementChild) (root as Element).querySelectorAll(unmarked).forEach(judge);
}
