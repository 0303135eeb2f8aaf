import { judge, type Subject } from '../found.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('hash, md5, sha, sha1, sha256, digest, checksum, etag');
const algorithms = new Map([
  [32, 'MD5'],
  [40, 'SHA-1'],
  [64, 'SHA-256'],
]);

/** 32, 40 or 64 hex digits. 32 may as well be a UUID without dashes, or random. */
export const hash = ({ words, text }: Subject) => {
  const algorithm = /^[0-9a-f]{32,64}$/i.test(text) ? algorithms.get(text.length) : undefined;
  return algorithm ? judge('hash', { name: says(words), shape: { lengthOf: algorithm } }) : undefined;
};
