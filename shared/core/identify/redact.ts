import { parsed } from './decode.ts';
import { nameWords } from './name-words.ts';
import { limits } from './peel.ts';
import { dots, isHarmless, saysSecret } from './secret-name.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Signed and encrypted tokens, whole or cut. They begin where no such character stands before, so that time is linear. */
const tokens = /(?<![\w-])e[wy][\w-]{8,}(?:\.[\w-]*){2,4}/g;
const schemes = /(?<![\w-])(bearer|basic|digest)(\s{1,4})[\w.~+/=-]{8,}/gi;
/** A key in quotes, whatever is in it, where it stands in JSON. */
const quotedKeys = /["'](?<key>[^"'\\]{2,4000})\\*["']\s{0,20}:\s{0,20}/g;
/** A key and what sets its value apart, in JSON, in JSON inside JSON, in addresses and in plain words. */
const keys = /(?<![\p{L}\d_$.-])(?<key>[\p{L}\d_$.-]{2,4000})(?:\\*["'])?\s{0,20}[:=]\s{0,20}/gu;
/** A key and its value as a pair, as maps are written out. */
const pairs = /\[\s{0,9}\\*["'](?<key>[^"'\\]{2,4000})\\*["']\s{0,9},\s{0,9}/g;
/** Letters may be written as numbers in JSON; names are read as letters. */
const numbered = /\\u([\da-f]{4})/gi;
const plain = /[^\s&;,|<>"'\\{}[\]()]*/y;
/** Long runs of what encoded bytes are made of. */
const runs = /[\w+/%-]{24,}={0,2}/g;

/**
 * Where a text in quotes ends that begins at `from`: at the quote as deep in escapes as the one that opened it. The end
 * of the text where it was cut.
 */
function unquoted(text: string, from: number, quote: string): number {
  const depth = quote.length - 1;
  let slashes = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') slashes++;
    else {
      const inside = slashes - depth;
      if (text[at] === quote.at(-1) && inside >= 0 && inside % (2 * quote.length) === 0) return at - depth;
      slashes = 0;
    }
  }
  return text.length;
}

const quotes = /\\*["']/y;

/** The quote that stands at a place, with what escapes it. */
function quoteAt(text: string, at: number): string {
  quotes.lastIndex = at;
  return quotes.exec(text)?.[0] ?? '';
}

/** Where a list or an object ends that begins at `from`; the end of the text where it was cut. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return at + 1;
    else if (character === '\\' || character === '"' || character === "'") {
      const quote = quoteAt(text, at);
      if (quote) at = unquoted(text, at + quote.length, quote) + quote.length - 1;
      else while (text[at + 1] === '\\') at++;
    }
  }
  return text.length;
}

/** The bounds of the value that begins at `from`, without its quotes. */
function valueAt(text: string, from: number): readonly [from: number, to: number] {
  const quote = quoteAt(text, from);
  if (quote) return [from + quote.length, unquoted(text, from + quote.length, quote)];
  if (text[from] === '{' || text[from] === '[') return [from, closing(text, from)];
  plain.lastIndex = from;
  return [from, from + (plain.exec(text)?.[0].length ?? 0)];
}

function withoutNamed(text: string, named: RegExp): string {
  const kept: string[] = [];
  let told = 0;
  named.lastIndex = 0;
  for (let found = named.exec(text); found; found = named.exec(text)) {
    const words = nameWords(found.groups?.key ?? '');
    if (!saysSecret(words)) continue;
    const [from, to] = valueAt(text, named.lastIndex);
    named.lastIndex = to;
    if (isHarmless(words, text.slice(from, to))) continue;
    kept.push(text.slice(told, from), dots);
    told = to;
  }
  return kept.join('') + text.slice(told);
}

const letter = (escaped: string, digits: string) => {
  const character = String.fromCharCode(Number.parseInt(digits, 16));
  return /\p{L}/u.test(character) ? character : escaped;
};

/** What is no JSON, or was cut, is read by its look. */
function bare(text: string, extent: Extent): string {
  const free = text.replace(numbered, letter).replace(schemes, `$1$2${dots}`).replace(tokens, dots);
  const shown = [quotedKeys, keys, pairs].reduce(withoutNamed, free);
  return extent === 'part' ? shown.replace(runs, dots) : shown;
}

type Extent = 'whole' | 'part';

/**
 * A text without what signs a person in, wherever in it that stands.
 * @param extent `part`: not everything in it was looked through, so long encoded runs go as well
 */
export function redact(text: string, extent: Extent): string {
  const value = /^\s*[{["]/.test(text) && text.length <= limits.json ? parsed(text) : undefined;
  if (value === undefined) return bare(text, extent);
  const shown = JSON.stringify(withoutSecrets(value, (inner) => redact(inner, extent)));
  return shown === written(value) ? text : shown;
}

/** `undefined`: too deep for the language to write. What lies so deep is not shown either. */
function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
