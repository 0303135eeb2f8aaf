import { apply } from '../../../shared/page/guard/disguise.ts';
import { type Known, loader, loading, park, past, pieceOfMarkup, remember, suspect, unmarked } from './known.ts';

/** Reads markup apart from the page: nothing in it loads or runs. */
let apart: Range | undefined;
/** Taken before anything stands in its place. */
const { createContextualFragment } = Range.prototype;

function parkTag(tag: string, known: Known): string {
  if (!suspect.test(tag)) return tag;
  apart ??= document.implementation.createHTMLDocument().createRange();
  const html = known.policy.createHTML(tag);
  const read = (apply(createContextualFragment, apart, [html]) as DocumentFragment).firstElementChild;
  if (!read) return tag;
  const before = read.outerHTML;
  screen(read, known);
  const after = read.outerHTML;
  // Ends as it did: in SVG, an end of its own is one.
  return after === before ? tag : after.replace(/>(<\/\w+>)?$/, `${/\/?>$/.exec(tag)}`);
}

/**
 * Parks the tags of known services in a piece of markup. Markup without any is returned as it came.
 * @param owner what the markup is for: a grant looks there for what waits
 */
export function parkMarkup<Markup>(markup: Markup, known: Known, owner: Node): Markup | string {
  const text = `${markup}`;
  const parked = text.replace(
    pieceOfMarkup,
    (piece: string, opening = piece, _: unknown, held = '') => parkTag(opening, known) + held,
  );
  if (parked === text) return markup;
  remember(owner);
  return known.policy.createHTML(parked);
}

/** Holds the tags of known services in a piece of the page, itself included. */
export function screen(root: Node, known: Known): void {
  const judge = (tag: Element) => {
    known.seek(tag);
    if (past.has(tag) || !loader.test(tag.localName)) return;
    for (const name of loading) {
      const value = tag.getAttribute(name);
      if (!value) continue;
      if (name === 'srcdoc') {
        const parked = parkMarkup(value, known, tag);
        if (parked !== value) tag.setAttribute(name, parked);
        // It may have been parked with the markup around it.
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
  judge(root as Element);
  if ((root as Element).firstElementChild) (root as Element).querySelectorAll(unmarked).forEach(judge);
}
