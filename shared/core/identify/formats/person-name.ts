import { named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays(
  'first name, last name, middle name, full name, family name, given name, second name, surname',
  'patronymic, fio, имя, фамилия, отчество, фио, аты, тегі',
);
const form = /^\p{Lu}[\p{L}\p{M}'’-]{1,40}( [\p{L}\p{M}'’.-]{1,40}){0,4}$/u;

/** A person's name. Any word could be one, so the name of the item must say so. */
export const personName = ({ words, text }: Subject) =>
  named('person-name', { name: says(words), shape: form.test(text) ? {} : undefined }, { category: 'name' });
