const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Six bits per character, both alphabets (RFC 4648 sections 4 and 5). */
const sixBits = new Map(
  [...`${alphabet}+/`, '-', '_'].map((character, at) => [character, at > 63 ? at - 2 : at] as const),
);

/** The bytes of base64 or base64url, padded or not; nothing where the text is something else. */
export function base64Bytes(text: string): readonly number[] | undefined {
  const bare = text.replace(/={1,2}$/, '');
  if (bare.length % 4 === 1) return undefined;
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const character of bare) {
    const value = sixBits.get(character);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return bytes;
}

/** Percent-decoding, with UTF-8 that must be whole. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Controls that no text has. Their presence says: these bytes were no text. */
const unprintable = /[^\P{Cc}\t\n\r]/u;

/** The text inside base64, if it is one: whole UTF-8 (the decoder of percent-encoding is a strict one) and printable. */
export function base64Text(text: string): string | undefined {
  const bytes = base64Bytes(text);
  if (!bytes?.length) return undefined;
  const decoded = percentDecoded(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  return decoded === undefined || unprintable.test(decoded) ? undefined : decoded;
}

/** A JSON value. `undefined` is none, since JSON has no such value. Slow where there is none: ask of what begins as one. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Deeper beginnings are left alone. */
const deepest = 200;

/**
 * The beginning of a JSON text of which only a part is there: as much as is complete, closed where it was open.
 * `undefined` where it begins as something else.
 */
export function parsedBeginning(text: string): unknown {
  const closers: string[] = [];
  let quoted = false;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') end = at;
    else if (character === '{' || character === '[') {
      if (closers.push(character === '{' ? '}' : ']') > deepest) return undefined;
      end = at + 1;
    } else if (character === '}' || character === ']') {
      if (closers.pop() !== character) return undefined;
      end = at + 1;
    }
  }
  return parsed(text.slice(0, end) + closers.toReversed().join(''));
}
