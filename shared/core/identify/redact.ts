import { bare } from './bare.ts';
import { beginning } from './beginning.ts';
import { parsed, parsedBeginning } from './decode.ts';
import { anyOf, tellingParts, withoutKnown } from './hidden-texts.ts';
import { insideBase64, insideHex, looseText, type RunMeaning } from './layers.ts';
import { limits } from './peel.ts';
import { closing, valueAt } from './quoted.ts';
import { dots } from './secret-name.ts';
import { withoutSecrets } from './without-secrets.ts';

type Extent = 'whole' | 'part';

/** Long runs of what encoded bytes are made of. */
const runs = /[\w+/%-]{24,}={0,2}/g;
const base64 = /[\w+/-]{12,}={0,2}/g;
const hex = /(?<![\da-z])(?:[\da-f]{2} ?){8,}(?![\da-z])/gi;

/** Too short and too plain for anything to be in it. */
const word = /^[\p{L}\d_.-]{0,11}$/u;

/** So many layers are taken off; what lies deeper is treated as what was not looked through. */
const layers = 6;

/** One look through a text. */
interface Look {
  readonly extent: Extent;
  /** Texts that were hidden elsewhere. */
  readonly known: RegExp | undefined;
  readonly hid: (text: string) => void;
  readonly layer: number;
}

const deeper = (look: Look): Look => ({ ...look, layer: look.layer + 1 });

/** `undefined`: too deep for the language to write. What lies so deep is not shown either. */
function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

const leftIn = (value: unknown, look: Look) =>
  withoutSecrets(value, { shown: (inner) => shown(inner, look), hid: look.hid });

/** The text of a list, an object or a text in JSON without secrets; as it is where it has none. */
function inJson(text: string, value: unknown, look: Look): string {
  const left = JSON.stringify(leftIn(value, look));
  return left === written(value) ? text : left;
}

const never = /(?!)/y;

/** Lists and objects, written out or quoted, that stand in a text which is none itself. */
function inSegments(text: string, look: Look): string {
  const kept: string[] = [];
  let told = 0;
  let looked = 0;
  const opening = /[{[]|"(?=(?:\\{1,15}"){0,3}[{[])/g;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const end = found[0] === '"' ? valueAt(text, found.index, never)[1] + 1 : closing(text, found.index);
    looked += end - found.index;
    if (looked > limits.json * 4) break;
    const segment = text.slice(found.index, end);
    const value = segment.length <= limits.json ? parsed(segment) : undefined;
    // Quotes may stand around an object that is not escaped: then what ends with the next quote is none of it.
    if (value === undefined) continue;
    if (typeof value === 'string' && !segment.includes('\\"') && parsed(value) === undefined) continue;
    kept.push(text.slice(told, found.index), inJson(segment, value, look));
    told = end;
    opening.lastIndex = end;
  }
  return kept.join('') + text.slice(told);
}

/** A run of letters, unless it is an encoded text in which something would be left out. */
const inRun = (look: Look, inside: (run: string) => RunMeaning) => (run: string) => {
  if (run.length > limits.encoded) return run;
  const meaning = inside(run);
  if (meaning === 'unreadable') return dots;
  return meaning.some((text) => shown(text, deeper(look)) !== text) ? dots : run;
};

function inText(whole: string, look: Look): string {
  const text = withoutKnown(whole, look.known);
  if (word.test(text)) return text;
  // Of what was cut, as much as is there is read in its order, so that it is known wherever it stands.
  if (/^\s*[{[]/.test(text)) leftIn(parsedBeginning(text.slice(0, limits.json)), look);
  const free = inSegments(bare(text, look.hid), look);
  if (look.layer >= layers) return free.replace(runs, dots);
  const plain = free.length <= limits.json ? looseText(free) : free;
  const inner = plain === free ? plain : shown(plain, deeper(look));
  const decoded = inner === plain ? free : inner;
  const peeled =
    decoded.length <= limits.json
      ? decoded.replace(base64, inRun(look, insideBase64)).replace(hex, inRun(look, insideHex))
      : decoded;
  // Not everything in it was looked through, so long encoded runs go as well.
  return look.extent === 'part' ? peeled.replace(runs, dots) : peeled;
}

function shown(text: string, look: Look): string {
  const value = /^\s*[{["]/.test(text) && text.length <= limits.json ? parsed(text) : undefined;
  return value === undefined ? inText(text, look) : inJson(text, value, look);
}

/** Texts that were hidden somewhere, and so are hidden everywhere. */
export type Known = ReadonlySet<string>;
const nothingKnown: Known = new Set();

/** Names of one service each, beneath which no one is signed in, though they have such a word in them. */
const visitors = /^(?:domain_sid|_hjSessionUser_\d+)$/;

/** Collects what is hidden. */
const telling = (found: Set<string>) => (hidden: string) => {
  for (const part of tellingParts(hidden)) found.add(part);
};

/** Of longer names only the beginning is looked through and shown. */
export const longestName = 32_768;

/**
 * What signs a person in, in a stored value: what of it must not be shown anywhere else either. Of a long name the
 * beginning is looked through.
 */
export function secretsIn(name: string, value: string): Known {
  const found = new Set<string>();
  leftIn(
    { [visitors.test(name) ? '' : beginning(name, longestName)]: value },
    { extent: 'whole', known: undefined, hid: telling(found), layer: 0 },
  );
  return found;
}

/**
 * A text without what signs a person in, wherever in it that stands, and as often.
 * @param extent `part`: not everything in it was looked through, so long encoded runs go as well
 * @param known what was hidden elsewhere
 */
export function redact(text: string, extent: Extent, known: Known = nothingKnown): string {
  const found = new Set<string>();
  const look = { extent, hid: telling(found), layer: 0 } as const;
  const once = shown(text, { ...look, known: anyOf(known) });
  return found.size ? shown(text, { ...look, known: anyOf(new Set([...found, ...known])) }) : once;
}

/** A text of our own, in which names stand, without what was hidden elsewhere. */
export const hideKnown = (text: string, known: Known): string => withoutKnown(text, anyOf(known));

function nameWithout(name: string, extent: Extent, known: Known): string {
  const without = redact(name, extent, known);
  if (without === name || /[/?#&=]/.test(name)) return without;
  return extent === 'part' || secretsIn('', name).size || hideKnown(name, known) !== name ? without : name;
}

/** The same names are asked for again with every look at a list. */
const asked = new WeakMap<Known, Map<string, string>>();
const mostAsked = 2000;

/**
 * A stored name, or an address, as it may be shown: what follows the name of a secret in it goes where it is none of the
 * words that names are made of. Of a long one the beginning, which ends in `…`.
 */
export function shownName(name: string, known: Known = nothingKnown): string {
  const short = beginning(name, longestName);
  const before = asked.get(known) ?? new Map<string, string>();
  if (before.size >= mostAsked) before.clear();
  asked.set(known, before);
  const key = short === name ? name : `${short}…${longestName}`;
  const told =
    before.get(key) ?? (short === name ? nameWithout(name, 'whole', known) : `${nameWithout(short, 'part', known)}…`);
  before.set(key, told);
  return told;
}
