import { judge, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('email, e mail, mail, login, user, username, почта, пошта');
const form = /^[^\s@"<>()[\],;:\\]{1,64}@([\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+\p{L}[\p{L}\d-]{1,62}$/u;

/** An e-mail address. */
export const email = ({ words, text }: Subject) =>
  text.length <= 254 && form.test(text)
    ? judge('email', { name: says(words), shape: {} }, { category: 'email' })
    : undefined;
