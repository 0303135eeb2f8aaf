import type { Rule } from '../../../shared/core/registry/rules.ts';
import type { Policy } from '../../trust.ts';

/** What the parts of automatic hold share. */
export interface Known {
  readonly policy: Policy;
  /** The service at an address of a tag, or at one of those in a `srcset`, if it is known and may not run now. */
  heldAt(address: string, attribute: string, tag: Element): Rule | undefined;
  /** Whether a tag is marked, and its marks are not granted now. */
  waits(tag: HTMLElement): unknown;
  /** Looks at a tag that may belong to a service in another way than by what it loads. */
  seek(tag: Element): void;
  /** Something that may never enter the page, such as `new Image().src = …`, was held. */
  held(element: Element, rule: Rule): void;
}

/** Where something waits, in the page or apart from it, so that a grant reaches it there. */
export const pieces: WeakRef<Node>[] = [];

export function remember(node: Node): void {
  // Of a page that counts for hours, the first are long forgotten.
  if (pieces.push(new WeakRef(node)) > 999) pieces.shift();
}

/** Tags that are parked as they are, and not by their markup; of scripts, those that a script made. */
export const made = new WeakSet<Element>();

/** Scripts that were let through once: whatever is known of them later, they have run. */
export const past = new WeakSet<Element>();

/** Attributes by which the tags of services load. */
export const loading: readonly string[] = ['href', 'srcdoc', 'data', 'xlink:href', 'src', 'poster', 'srcset'];

const tags = 'script|link|embed|video|source|input|object|iframe|audio|track|img';

/** Names of tags that load by them; `image` is one of SVG, and read apart would be an `img`. */
export const loader = new RegExp(`^(image|${tags})$`);

const texts = 'script|style|textarea';

/** Names of elements that hold a text, whatever it looks like. */
export const asText = new RegExp(`^(${texts})$`);

/** What follows on a tag's name: quotes count behind an equals sign. */
const rest = `\\b(?:=\\s*(?:"[^"]*"|'[^']*')|=(?!\\s*["'])|[^>=])*>`;

/**
 * Opening tags in a piece of markup, those of elements that hold a text with it, and comments. What stands in texts,
 * comments and attributes is no tag: taken for one, it would break out of what it stands in.
 */
export const pieceOfMarkup = new RegExp(`<!--[^]*?-->|(<(${texts})${rest})([^]*?)(?=</\\2|$)|<[a-z]\\w*${rest}`, 'gi');

/** An opening tag that may load from another host, or holds a document; reading it costs several times as much. */
export const suspect = new RegExp(`^<(?:${tags})\\b[^]*(?:https?:|[&\\\\]|/\\s*/|srcdoc)`, 'i');

/** Where tags of services are found that no markup holds: by what they load, and by what stands in them. */
export const unmarked = '[srcset],image,[srcdoc],[poster],link,[src],noscript,script,[data]';

/** A script of any kind is released as one of HTML, and no other needs the prefix of `xlink:href`. */
export const parkedAs = (tag: Element, name: string) =>
  `data-${tag.localName === 'script' ? 'src' : name.replace(/.*:/, '')}`;

/** Makes a script one that runs nothing. */
export function still(script: Element): void {
  const type = script.getAttribute('type');
  if (type && type !== 'text/plain') script.setAttribute('data-type', type);
  script.setAttribute('type', 'text/plain');
}

/** Parks one loading attribute: the tag becomes one that the gate knows how to hold and release. */
export function park(tag: Element, name: string, value: string, { id, purposes }: Rule): void {
  tag.setAttribute(parkedAs(tag, name), value);
  tag.setAttribute('data-purpose', purposes.join(' '));
  tag.setAttribute('data-service', id);
  tag.removeAttribute(name);
  remember(tag);
  if (tag.localName === 'script') still(tag);
  else made.add(tag);
}

/** Takes the marks of `park` off again. */
export function unmark(tag: Element): void {
  const type = tag.getAttribute('data-type');
  for (const mark of ['data-purpose', 'data-service', 'data-type']) tag.removeAttribute(mark);
  if (tag.getAttribute('type') !== 'text/plain') return;
  if (type) tag.setAttribute('type', type);
  else tag.removeAttribute('type');
}
