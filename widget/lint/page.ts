import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { type Place, placeIn } from './finding.ts';

/** An element as it stands in the source. */
export interface Tag extends Place {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands inside it as text, such as a script's code, and where that begins. */
  readonly text: string;
  readonly textAt: Place;
  readonly inHead: boolean;
  readonly inNoscript: boolean;
  /** The marked `picture`, `video`, `audio` or `object` that it is a part of. */
  readonly gate: Tag | undefined;
}

/** A page, or a piece of one, in the order of its source. */
export interface Page {
  readonly text: string;
  readonly tags: readonly Tag[];
  /** A whole document, as opposed to a piece that another page takes in. */
  readonly isWhole: boolean;
}

const wholes = /^(picture|video|audio|object)$/;

interface Surroundings {
  readonly inHead: boolean;
  readonly inNoscript: boolean;
  readonly gate: Tag | undefined;
  /** Where the parsed text begins in the file. */
  readonly start: Place;
}

const from = ({ line, column }: Place, start: Place): Place =>
  line === 1 ? { line: start.line, column: start.column + column - 1 } : { line: start.line + line - 1, column };

const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node;

/** The elements below a node, in the order of the source. A list of what is left, no recursion: pages nest without end. */
function collect(root: Tree.ParentNode, surroundings: Surroundings): Tag[] {
  const tags: Tag[] = [];
  const left: (readonly [Tree.Element, Surroundings])[] = [];
  const push = (parent: Tree.ParentNode, around: Surroundings) => {
    for (const node of parent.childNodes.toReversed()) if (isElement(node)) left.push([node, around]);
  };
  push(root, surroundings);
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, around] = next;
    const { tagName: name, sourceCodeLocation: at } = node;
    const inside = 'content' in node ? (node as Tree.Template).content : node;
    const below = { ...around, inHead: around.inHead || name === 'head' };
    // Elements that the parser adds (`<html>`, `<tbody>`) are nowhere in the source.
    if (!at) {
      push(inside, below);
      continue;
    }
    const tag = tagOf(node, at, inside, around);
    tags.push(tag);
    if (name === 'noscript') {
      // With scripts on, the parser takes what stands in it for text.
      const piece = parseFragment(tag.text, { sourceCodeLocationInfo: true });
      push(piece, { ...around, inNoscript: true, start: tag.textAt });
    } else {
      const gate = wholes.test(name) && tag.attributes.has('data-purpose') ? tag : around.gate;
      push(inside, { ...below, gate });
    }
  }
  return tags;
}

function tagOf(
  { tagName: name, attrs }: Tree.Element,
  at: Readonly<{ startLine: number; startCol: number }>,
  inside: Tree.ParentNode,
  { start, inHead, inNoscript, gate }: Surroundings,
): Tag {
  const [first] = inside.childNodes;
  const textNode = first && 'value' in first ? first : undefined;
  const { startLine = at.startLine, startCol = at.startCol } = textNode?.sourceCodeLocation ?? {};
  return {
    name,
    attributes: new Map(attrs.map(({ name, value }) => [name, value])),
    text: textNode?.value ?? '',
    textAt: from({ line: startLine, column: startCol }, start),
    ...from({ line: at.startLine, column: at.startCol }, start),
    inHead,
    inNoscript,
    gate,
  };
}

/** Parses as a browser does. Total: every text is some page. */
export function readPage(text: string): Page {
  const start = placeIn('', 0);
  const tags = collect(parse(text, { sourceCodeLocationInfo: true }), {
    inHead: false,
    inNoscript: false,
    gate: undefined,
    start,
  });
  const isWhole = /^\s*(<!--.*?-->\s*)*<!doctype/is.test(text) || tags.some(({ name }) => /^(html|head)$/.test(name));
  return { text, tags, isWhole };
}
