/**
 * Characters that hide, reorder or break text: controls, soft hyphen, zero-width and bidirectional marks,
 * line separators, variation tags, lone surrogates.
 */
const treacherous = /[\p{Cc}\p{Cf}\u2028\u2029\u{E0000}-\u{E0FFF}]|\p{Cs}/gu;

const codePoint = (character: string) =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/**
 * Foreign text as a person can safely read it: what would hide or reorder it becomes a visible code point,
 * what is longer than `limit` characters is cut in the middle.
 */
export function visible(text: string, limit: number): string {
  const characters = Array.from(text.slice(0, limit * 2));
  const tail = text.length > limit * 2 ? Array.from(text.slice(-limit * 2)) : characters;
  const cut = text.length > limit * 2 || characters.length > limit;
  const shown = cut
    ? [...characters.slice(0, Math.ceil(limit / 2)), '…', ...tail.slice(-Math.floor(limit / 2))].join('')
    : text;
  return shown.replace(treacherous, codePoint);
}
