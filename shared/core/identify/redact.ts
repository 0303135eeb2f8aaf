import { nameWords } from './name-words.ts';
import { isHarmless, saysSecret } from './secret-name.ts';

/** What stands in place of what is not shown. */
export const dots = '•••';

/** Signed and encrypted tokens, whole or cut. They begin where no such character stands before, so that time is linear. */
const tokens = /(?<![\w-])e[wy][\w-]{8,}(?:\.[\w-]*){2,4}/g;
const schemes = /(?<![\w-])(bearer|basic|digest)(\s{1,4})[\w.~+/=-]{8,}/gi;
/** A key and what sets its value apart, in JSON, in JSON inside JSON, in addresses and in plain words. */
const keys = /(?<![\p{L}\d_$.-])(?<key>[\p{L}\d_$.-]{2,80})(?:\\*["'])?\s{0,20}[:=]\s{0,20}/gu;
/** A key and its value as a pair, as maps are written out. */
const pairs = /\[\s{0,9}\\*["'](?<key>[\p{L}\d_$.-]{2,80})\\*["']\s{0,9},\s{0,9}/gu;
const plain = /[^\s&;,|<>"'\\{}[\]()]*/y;
/** Long runs of what encoded bytes are made of. */
const runs = /[\w+/%-]{24,}={0,2}/g;

/** Where a list or an object ends that begins at `from`; the end of the text where it was cut. */
function closing(text: string, from: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted || text[at - 1] === '\\';
    else if (quoted) continue;
    else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return at + 1;
  }
  return text.length;
}

/** The bounds of the value that begins at `from`, without its quotes. */
function valueAt(text: string, from: number): readonly [from: number, to: number] {
  const [quote = ''] = /^\\*["']/.exec(text.slice(from, from + 20)) ?? [];
  if (quote) {
    const start = from + quote.length;
    let end = text.indexOf(quote, start);
    // In the value itself its quotes are escaped once more.
    while (end > start && text[end - 1] === '\\') end = text.indexOf(quote, end + quote.length);
    return [start, end < 0 ? text.length : end];
  }
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

/**
 * A text without what signs a person in, wherever in it that stands.
 * @param extent `part`: not everything in it was looked through, so long encoded runs go as well
 */
export function redact(text: string, extent: 'whole' | 'part'): string {
  const bare = text.replace(schemes, `$1$2${dots}`).replace(tokens, dots);
  const shown = withoutNamed(withoutNamed(bare, keys), pairs);
  return extent === 'part' ? shown.replace(runs, dots) : shown;
}
