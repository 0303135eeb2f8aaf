import { base64Text, parsed } from '../decode.ts';
import { type Facts, judge, type Subject } from '../found.ts';
import { plausible } from '../moment.ts';
import { nameSays } from '../name-words.ts';

const says = nameSays('jwt, token, bearer, auth, authorization, id token, access token, refresh token');
/** Three parts, or the five of an encrypted one (RFC 7516), which has no claims that can be read. */
const form = /^(?:Bearer )?(e[wy][\w-]+)\.([\w-]*)\.[\w-]*((?:\.[\w-]*){2})?$/;

const record = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;

const decoded = (part: string) => record(parsed(base64Text(part) ?? ''));

/** Header and claims of a token (RFC 7519). The signature is not read: it is what makes the token a key. */
export function jwtParts(text: string) {
  const [, first, second = '', encrypted] = form.exec(text) ?? [];
  const header = first && decoded(first);
  if (!header || typeof header.alg !== 'string') return undefined;
  const claims = encrypted ? {} : decoded(second);
  return claims && { header, claims };
}

/** Names of algorithms and claims are words; anything longer would be a value in disguise. */
const word = (value: string) => /^[\w:./-]{1,40}$/.test(value);

function shape({ text, now }: Subject): Facts | undefined {
  const parts = jwtParts(text);
  if (!parts) return undefined;
  const { header, claims } = parts;
  const time = (claim: 'iat' | 'nbf' | 'exp') => plausible(Number(claims[claim]) * 1000, now);
  const [issued, validFrom, expires] = [time('iat'), time('nbf'), time('exp')];
  const { alg } = header;
  return {
    ...(typeof alg === 'string' && word(alg) && { algorithm: alg }),
    ...(Object.keys(claims).length > 0 && { claims: Object.keys(claims).filter(word).slice(0, 20).join(', ') }),
    ...(issued !== undefined && { issued }),
    ...(validFrom !== undefined && { validFrom }),
    ...(expires !== undefined && { expires }),
  };
}

/** A signed token: whoever has it is let in. */
export const jwt = (subject: Subject) => {
  const read = shape(subject);
  return read && judge('jwt', { name: says(subject.words), shape: read }, { authentication: true });
};
