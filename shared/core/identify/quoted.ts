const quotes = /\\*["']/y;

/** The quote that stands at a place, with what escapes it. */
function quoteAt(text: string, at: number): string {
  quotes.lastIndex = at;
  return quotes.exec(text)?.[0] ?? '';
}

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

/** Where a list or an object ends that begins at `from`; the end of the text where it was cut. */
export function closing(text: string, from: number): number {
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

/** The bounds of the value that begins at `from`, without its quotes. @param plain what a value without quotes is made of */
export function valueAt(text: string, from: number, plain: RegExp): readonly [from: number, to: number] {
  const quote = quoteAt(text, from);
  if (quote) return [from + quote.length, unquoted(text, from + quote.length, quote)];
  if (text[from] === '{' || text[from] === '[') return [from, closing(text, from)];
  plain.lastIndex = from;
  return [from, from + (plain.exec(text)?.[0].length ?? 0)];
}
