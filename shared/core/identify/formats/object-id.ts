import { judge, type Subject } from '../found.ts';
import { plausible } from '../moment.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('oid, object id, mongo id');

/** MongoDB's ObjectId: 24 hex digits, the first eight of them epoch seconds. */
export const objectId = ({ words, text, now }: Subject) => {
  if (!/^[0-9a-f]{24}$/i.test(text)) return undefined;
  const created = plausible(Number.parseInt(text.slice(0, 8), 16) * 1000, now);
  return created === undefined ? undefined : judge('object-id', { name: says(words), shape: { created } });
};
