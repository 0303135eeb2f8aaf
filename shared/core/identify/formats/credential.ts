import { type Found, judge, type Subject } from '../found.ts';
import { nameWords } from '../name-words.ts';
import { isHarmless, isSecretName, saysSecret } from '../secret-name.ts';

const opaque = /^(?=.*\d)(?=.*[A-Za-z])[\w.:%+/=|~-]{16,}$/;
/** Beneath such a name stand moments and addresses, too. */
const opaqueWithin = /^(?=.*\d)(?=.*[A-Za-z])[\w.+=~-]{16,}$/;

/** What is a key whatever it is called: a scheme of RFC 7617 or 6750, a token of any length, keys of well-known services. */
const keys =
  /^(?:(?:bearer|basic|digest) [\w.~+/=-]{8,}|e[wy][\w-]{8,}\.[\w-]{2,}\.[\w.-]*|(?:sk|rk)_(?:live|test)_\w{10,}|gh[opusr]_\w{20,}|xox[abeprs]-[\w-]{10,}|AKIA[A-Z\d]{16})$/i;

const authentication = { authentication: true } as const;

/** What signs a person in, by its name or that of what it lies in; a long opaque value makes it certain. */
export function credential({ name, words, text, at }: Subject): Found<'credential'> | undefined {
  if (isSecretName(name)) return judge('credential', { name: true, shape: {} }, authentication);
  const says = saysSecret(words);
  if (says && isHarmless(words, text)) return undefined;
  if (keys.test(text)) return judge('credential', { name: says, shape: {} }, authentication);
  if (says && !/^[{[]/.test(text)) {
    const shape = text.length <= 8192 && opaque.test(text) ? {} : undefined;
    return judge('credential', { name: true, shape }, authentication);
  }
  const within = at !== undefined && at.includes('.') && opaqueWithin.test(text) && saysSecret(nameWords(at));
  return within ? judge('credential', { name: true, shape: {} }, authentication) : undefined;
}
