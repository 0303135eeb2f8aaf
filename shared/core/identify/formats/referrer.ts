import { named, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('referrer, referer, ref url, entry page, landing page, first page, source url');

/** The address that a person came from, or landed on. */
export const referrer = ({ words, text }: Subject) =>
  named(
    'referrer',
    { name: says(words), shape: /^https?:\/\/[^\s"<>]{4,2000}$/.test(text) ? {} : undefined },
    { category: 'log' },
  );
