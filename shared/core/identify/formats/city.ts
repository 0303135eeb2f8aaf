import { named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('city, town, город, қала');
const form = /^\p{Lu}[\p{L}\p{M}’'.-]{1,40}( [\p{L}\p{M}’'.-]{1,40}){0,4}$/u;

/** The city where a person is. */
export const city = ({ words, text }: Subject) =>
  named('city', { name: says(words), shape: form.test(text) ? {} : undefined }, { category: 'city' });
