import { jwtParts } from './formats/jwt.ts';
import type { Identified } from './identify.ts';
import { isPeeled } from './peel.ts';
import { type Known, redact } from './redact.ts';
import { dots } from './secret-name.ts';

/** How many characters at each end may stay: none of a short value, two of a longer one, three of a long one. */
const kept = (length: number) => (length >= 24 ? 3 : length >= 10 ? 2 : 0);

/** The first and last characters of a text, never cutting a character in two. */
function ends(text: string, keep: number): string {
  if (!keep) return dots;
  const start = Array.from(text.slice(0, keep * 2)).slice(0, keep);
  const end = Array.from(text.slice(-keep * 2)).slice(-keep);
  return `${start.join('')}${dots}${end.join('')}`;
}

const opens = (identified: readonly Identified[]) => identified.some(({ authentication }) => authentication);

/**
 * A value as it is shown before a person asks for it: a hint of its ends. Of what signs a person in, and of
 * personal data, nothing stays.
 */
export function mask(value: string, identified: readonly Identified[]): string {
  if (!value) return '';
  const personal = identified.some(({ category }) => category !== undefined && category !== 'device');
  return opens(identified) || personal ? dots : ends(value, kept(value.length));
}

interface Circumstances {
  /** Whether the value is all there, or its beginning alone. */
  readonly extent?: 'whole' | 'part';
  /** What signs a person in and was found elsewhere. */
  readonly known?: Known | undefined;
}

/**
 * A value as it is shown when a person asks for it: whole, except for what signs a person in. Of a token its header
 * and claims are told, the signature is not.
 */
export function reveal(
  value: string,
  identified: readonly Identified[],
  { extent, known }: Circumstances = {},
): string {
  if (!opens(identified)) return redact(value, extent !== 'part' && isPeeled(value) ? 'whole' : 'part', known);
  const token = jwtParts(value);
  if (!token) return mask(value, identified);
  const [header, claims] = [token.header, token.claims].map((part) => redact(JSON.stringify(part), 'whole', known));
  return `${header}.${claims}.${dots}`;
}

/**
 * A record of a container as it is shown when a person asks for it: what signs a person in is left out of it, the rest
 * stays. Where that is wrapped in layers, or is the record itself, all of it goes.
 * @param identified what a text is under the names of the record
 */
export function revealRecord(
  value: string,
  identified: (text: string) => readonly Identified[],
  known?: Known,
): string {
  const found = identified(value);
  if (!opens(found)) return reveal(value, found, { known });
  if (found.some(({ authentication, layers }) => authentication && !layers.length)) return dots;
  const shown = redact(value, 'part', known);
  // That something was left out is no proof that it was the right thing.
  return shown === value || opens(identified(shown)) ? dots : shown;
}
