import { judge, type Subject } from '../found.ts';
import { plausible } from '../moment.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('ulid');
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const form = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Crockford's base 32: ten characters of epoch ms, sixteen random ones (the ULID specification). */
export const ulid = ({ words, text, now }: Subject) => {
  if (!form.test(text)) return undefined;
  const time = Array.from(text.slice(0, 10)).reduce((sum, digit) => sum * 32 + digits.indexOf(digit), 0);
  const created = plausible(time, now);
  return created === undefined ? undefined : judge('ulid', { name: says(words), shape: { created } });
};
