import { named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('user age, возраст, жасы');

/** The age of a person. `age` by itself is a cache's word for seconds: it must be the whole name. */
export const age = ({ name, words, text }: Subject) =>
  named(
    'age',
    { name: says(words) || name.toLowerCase() === 'age', shape: /^([1-9]?\d|1[01]\d)$/.test(text) ? {} : undefined },
    { category: 'age' },
  );
