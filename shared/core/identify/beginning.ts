/** Of longer texts the last word may have been cut in two. */
const longestWord = 256;

/**
 * As much of a text as is shown of a long one: at most so many characters, and not the word in which the cut falls, so
 * that nothing is left of a secret that was cut.
 */
export function beginning(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const from = Math.max(0, limit - longestWord);
  const end = from + text.slice(from, limit + 1).search(/\S*$/);
  return text.slice(0, end).replace(/[\ud800-\udbff]$/, '');
}
