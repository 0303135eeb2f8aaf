import { credential } from './formats/credential.ts';
import type { FormatName } from './formats.ts';
import { formats } from './formats.ts';
import type { Found, Subject } from './found.ts';
import { nameWords } from './name-words.ts';
import { type Layer, peel } from './peel.ts';

/** What a stored value, or a part of it, is. */
export interface Identified extends Found<FormatName> {
  /** What was taken off to find it; empty where it is the value itself. */
  readonly layers: readonly Layer[];
}

/** Longer texts are told by their names alone; no format is longer. */
const longest = 8192;
/** So many findings in one value say everything; a list of a thousand addresses need not be told one by one. */
const enough = 100;

/** Names of one service each, beneath which no one is signed in, though they have such a word in them. */
const visitors = new Set<FormatName>(['domain-session', 'hotjar-visitor']);

const isPersonal = ({ category }: Found) => category !== undefined && category !== 'device';

/** What one text is. Where a name told it, what it merely looks like besides is left out, personal matters excepted. */
function told(subject: Subject): readonly Found<FormatName>[] {
  const read = subject.text.length > longest ? { ...subject, text: '' } : subject;
  const found = formats.flatMap<Found<FormatName>>((format) => format(read) ?? []);
  const byName = found.filter(({ certainty }) => certainty !== 'looks like');
  // That a name tells of an identifier, too, makes no session harmless: only who is known has no need to be asked.
  const known = found.some((one) => one.authentication || (one.certainty === 'is' && visitors.has(one.format)));
  const secret = known ? undefined : credential(subject);
  if (!byName.length && !secret) return found;
  const beside = found.filter((one) => one.certainty !== 'looks like' || isPersonal(one) || one.authentication);
  return secret ? [...beside, secret] : beside;
}

/** What is told of a whole value, whatever it is wrapped in. */
const ofWhole = ({ format, certainty, facts, layers }: Identified): string | undefined =>
  layers.every(({ at }) => at === undefined) ? JSON.stringify([format, certainty, facts]) : undefined;

/**
 * Says what a stored value is and how sure that is: identifiers, moments, tokens, and the personal data of clause
 * 6.1.1, in the value itself and inside its layers. `now`: epoch ms. Total over any text, in time linear to it.
 */
export function identify(name: string, value: string, now: number): readonly Identified[] {
  const all: Identified[] = [];
  for (const { layers, ...subject } of peel(name, value)) {
    const at = layers.at(-1)?.at;
    for (const found of told({ ...subject, words: nameWords(subject.name), at, now })) {
      // What signs a person in is told, however late it stands: by that its value stays hidden.
      if (all.length < enough || found.authentication) all.push({ ...found, layers });
    }
  }
  // A quoted or encoded value has its shape one layer down: said there, it need not be guessed above.
  const sure = new Set(all.filter(({ certainty }) => certainty === 'is').map(({ format }) => format));
  const once = all.filter(({ certainty, format }) => certainty !== 'likely' || !sure.has(format));
  // Nor need the same be told again of each layer.
  const said = once.map(ofWhole);
  return once.filter((_, at) => said[at] === undefined || said.indexOf(said[at]) === at);
}
