/** Names longer than this are not taken apart. */
const longest = 256;

/** The words of a stored name, in lower case: `userPhone_number` → user, phone, number. */
const nameWords = (name: string): readonly string[] =>
  name
    .slice(0, longest)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+|\d+/gu) ?? [];

/**
 * A question about names: does one have any of these words (listed by commas)? Two words joined by a space must follow each other,
 * and may be written as one (`first name`: first_name, firstName, firstname).
 */
export function nameSays(...lists: readonly string[]): (name: string) => boolean {
  const phrases = lists.flatMap((list) => list.split(', '));
  const asked = phrases.map((phrase) => ` ${phrase} `);
  const whole = new Set(phrases.map((phrase) => phrase.replaceAll(' ', '')));
  return (name) => {
    const words = nameWords(name);
    const spaced = ` ${words.join(' ')} `;
    return words.some((word) => whole.has(word)) || asked.some((phrase) => spaced.includes(phrase));
  };
}
