import { named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('search query, search history, last search, recent searches, search term');

/** What a person searched for. */
export const searchQuery = ({ words, text }: Subject) =>
  named('search-query', { name: says(words), shape: /\p{L}{2}/u.test(text) ? {} : undefined }, { category: 'log' });
