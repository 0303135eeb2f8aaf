import { type Known, loader, loading, opening, park, past, remember, unmarked } from './known.ts';

/** Reads markup apart from the page: nothing in it loads or runs. */
let apart: Range | undefined;

/** Parks the tags of known services in a piece of markup. Markup without any is returned as it came. */
export function parkMarkup<Markup>(markup: Markup, known: Known): Markup | string {
  const text = `${markup}`;
  const parked = text.replace(opening, (tag) => {
    // Reading a tag costs several times as much as looking whether it names another host.
    if (!/https?:|[&\\]|\/\s*\/|srcdoc/i.test(tag)) return tag;
    apart ??= document.implementation.createHTMLDocument().createRange();
    const read = apart.createContextualFragment(known.policy.createHTML(tag)).firstElementChild;
    if (!read) return tag;
    const before = read.outerHTML;
    screen(read, known);
    const after = read.outerHTML;
    // Ends as it did: in SVG, an end of its own is one.
    return after === before ? tag : after.replace(/>(<\/\w+>)?$/, () => `${/\/?>$/.exec(tag)}`);
  });
  return parked === text ? markup : known.policy.createHTML(parked);
}

/** Holds the tags of known services in a piece of the page, itself included. */
export function screen(root: Node, known: Known): void {
  const judge = (tag: Element) => {
    known.seek(tag);
    if (past.has(tag) || !loader.test(tag.localName)) return;
    for (const name of [...loading, 'xlink:href', 'srcdoc']) {
      const value = tag.getAttribute(name);
      if (!value) continue;
      const parked = name === 'srcdoc' ? parkMarkup(value, known) : value;
      if (parked !== value) {
        // Its document is not read yet.
        tag.setAttribute(name, parked);
        remember(tag);
      }
      const rule = known.heldAt(value, name, tag);
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
