import { jwtParts } from './formats/jwt.ts';
import type { Identified } from './identify.ts';
import { isPeeled } from './peel.ts';
import { redact } from './redact.ts';
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

/**
 * A value as it is shown when a person asks for it: whole, except for what signs a person in. Of a token its header
 * and claims are told, the signature is not.
 * @param extent whether the value is all there, or its beginning alone
 */
export function reveal(value: string, identified: readonly Identified[], extent: 'whole' | 'part' = 'whole'): string {
  if (!opens(identified)) return redact(value, extent === 'whole' && isPeeled(value) ? 'whole' : 'part');
  const token = jwtParts(value);
  return token ? `${JSON.stringify(token.header)}.${JSON.stringify(token.claims)}.${dots}` : mask(value, identified);
}

/**
 * A record of a container as it is shown when a person asks for it: what signs a person in is left out of it, the rest
 * stays. Where that is wrapped in layers, or is the record itself, all of it goes.
 * @param identified what a text is under the names of the record
 */
export function revealRecord(value: string, identified: (text: string) => readonly Identified[]): string {
  const found = identified(value);
  if (!opens(found)) return reveal(value, found);
  if (found.some(({ authentication, layers }) => authentication && !layers.length)) return dots;
  const shown = redact(value, 'part');
  // That something was left out is no proof that it was the right thing.
  return shown === value || opens(identified(shown)) ? dots : shown;
}
