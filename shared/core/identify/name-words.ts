/** Of names longer than this their beginning and their end are taken apart. */
const longest = 256;
const bounded = (name: string) =>
  name.length > longest ? `${name.slice(0, longest / 2)} ${name.slice(-longest / 2)}` : name;

/** A name as it looks: full-width letters as plain ones, without what nobody sees (Unicode's NFKC, category Cf). */
const plain = (name: string) =>
  /[^ -~]/.test(name) ? name.normalize('NFKC').replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '') : name;

/** A stored name taken apart, once for all formats that ask about it. */
export interface NameWords {
  /** The name as it looks, its middle left out where it is long. */
  readonly name: string;
  readonly words: readonly string[];
  /** The words between single spaces, one before and one after. */
  readonly spaced: string;
}

/** The words of a stored name, in lower case: `userPhone_number` → user, phone, number. */
export function nameWords(name: string): NameWords {
  const short = plain(bounded(name));
  const words =
    short
      .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  return { name: short, words, spaced: ` ${words.join(' ')} ` };
}

/**
 * A question about names: does one have any of these words (listed by commas)? Two words joined by a space must
 * follow each other, and may be written as one (`first name`: first_name, firstName, firstname).
 */
export function nameSays(...lists: readonly string[]): (name: NameWords) => boolean {
  const phrases = lists.flatMap((list) => list.split(', '));
  const whole = new Set(phrases.map((phrase) => phrase.replaceAll(' ', '')));
  const following = phrases.filter((phrase) => phrase.includes(' ')).map((phrase) => ` ${phrase} `);
  return ({ words, spaced }) =>
    words.some((word) => whole.has(word)) || (words.length > 1 && following.some((phrase) => spaced.includes(phrase)));
}
