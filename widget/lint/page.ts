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

function collect(parent: Tree.ParentNode, around: Surroundings): Tag[] {
  return parent.childNodes.filter(isElement).flatMap((node) => {
    const { sourceCodeLocation: at, tagName: name, attrs } = node;
    const inside = 'content' in node ? (node as Tree.Template).content : node;
    const below = { ...around, inHead: around.inHead || name === 'head' };
    // Elements that the parser adds (`<html>`, `<tbody>`) are nowhere in the source.
    if (!at) return collect(inside, below);
    const [first] = inside.childNodes;
    const textNode = first && 'value' in first ? first : undefined;
    const { startLine = at.startLine, startCol = at.startCol } = textNode?.sourceCodeLocation ?? {};
    const tag: Tag = {
      name,
      attributes: new Map(attrs.map(({ name, value }) => [name, value])),
      text: textNode?.value ?? '',
      textAt: from({ line: startLine, column: startCol }, around.start),
      ...from({ line: at.startLine, column: at.startCol }, around.start),
      inHead: around.inHead,
      inNoscript: around.inNoscript,
      gate: around.gate,
    };
    // With scripts on, the parser takes what stands in noscript for text.
    if (name === 'noscript') {
      const piece = parseFragment(tag.text, { sourceCodeLocationInfo: true });
      return [tag, ...collect(piece, { ...around, inNoscript: true, start: tag.textAt })];
    }
    const gate = wholes.test(name) && tag.attributes.has('data-purpose') ? tag : around.gate;
    return [tag, ...collect(inside, { ...below, gate })];
  });
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
