import { parsed } from '../decode.ts';
import { type Found, judge, type Subject } from '../found.ts';
import { wholeKey } from '../known-keys.ts';
import { nameWords } from '../name-words.ts';
import { isHarmless, isSecretName, saysSecret } from '../secret-name.ts';
import { opensNothing } from '../without-secrets.ts';

const opaque = /^(?=.*\d)(?=.*[A-Za-z])[\w.:%+/=|~-]{16,}$/;
/** Beneath such a name stand moments and addresses, too. */
const opaqueWithin = /^(?=.*\d)(?=.*[A-Za-z])[\w.+=~-]{16,}$/;

/** What is a key whatever it is called: a scheme of RFC 7617 or 6750, a token of any length. */
const keys = /^(?:(?:bearer|basic|digest) [\w.~+/=-]{8,}|e[wy][\w-]{8,}\.[\w-]{2,}\.[\w.-]*)$/i;

/** Joomla calls the session by a hash of the site. */
const isHashed = (name: string, text: string) => /^[\da-f]{32}$/.test(name) && /^[a-z\d]{20,64}$/.test(text);

const authentication = { authentication: true } as const;
const holdsParts = (text: string) => /^\s*[{[]/.test(text);

/** What signs a person in, by its name or that of what it lies in; a long opaque value makes it certain. */
export function credential({ name, words, text, at }: Subject): Found<'credential'> | undefined {
  if (isSecretName(name)) return judge('credential', { name: true, shape: {} }, authentication);
  const says = saysSecret(words);
  if (says && (holdsParts(text) ? opensNothing(name, parsed(text)) : isHarmless(words, text))) return undefined;
  if (keys.test(text) || wholeKey.test(text)) return judge('credential', { name: says, shape: {} }, authentication);
  if (says) {
    const shape = text.length <= 8192 && opaque.test(text) ? {} : undefined;
    return judge('credential', { name: true, shape }, authentication);
  }
  if (isHashed(name, text)) return judge('credential', { name: false, shape: {} }, authentication);
  const within = at !== undefined && at.includes('.') && opaqueWithin.test(text) && saysSecret(nameWords(at));
  return within ? judge('credential', { name: true, shape: {} }, authentication) : undefined;
}
