import { parsed } from './decode.ts';
import { looksMade } from './hidden-texts.ts';
import { nameWords } from './name-words.ts';
import { dots, isHarmless, isSecretName, saysSecret } from './secret-name.ts';

/** What lies deeper is not shown. */
const deepest = 100;

/** What becomes of a text, and who is told of those that were left out. */
export interface Redactor {
  readonly shown: (text: string) => string;
  readonly hid: (text: string) => void;
}

/** Whether a name says that what stands beneath it is a secret. */
export const isSecret = (name: string): boolean => isSecretName(name) || saysSecret(nameWords(name));

/** A text that is a name and no more, and the name of a secret: `{"name":"token","value":"…"}`. */
const namesSecret = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 80 && /^[\p{L}\p{Cf}\p{Mn}\p{Nd}\uff3f_.:@$ -]+$/u.test(value)
    ? isSecret(value)
    : false;

const isWord = (key: string) => /^[\p{L}_$][\p{L}_$ -]{0,23}\d{0,2}$/u.test(key) && !looksMade(key);

/** Whether a value under the name of a secret opens no door: flags, counts and moments, however deep. */
export function opensNothing(name: string, value: unknown, depth = 0): boolean {
  if (value === undefined || depth === deepest) return false;
  if (typeof value !== 'object' || !value) return isHarmless(nameWords(name), String(value));
  if (Array.isArray(value)) return value.every((inner) => opensNothing(name, inner, depth + 1));
  return Object.entries(value).every(
    ([key, inner]) => isWord(key) && opensNothing(`${name.slice(0, 200)} ${key}`, inner, depth + 1),
  );
}

/** Fields that hold what another field names. */
const valueFields = new Set(
  'value values val v content contents data text body string str raw payload secret current default answer input result'.split(
    ' ',
  ),
);

/** Tells of every text in what is left out. */
function tell(value: unknown, hid: Redactor['hid'], depth = 0): void {
  if (typeof value === 'string' || typeof value === 'number') hid(String(value));
  else if (typeof value === 'object' && value && depth < deepest) {
    for (const [key, inner] of Object.entries(value)) {
      if (!isWord(key)) hid(key);
      tell(inner, hid, depth + 1);
    }
  }
}

/** A value under the name of a secret: a flag, nothing or what opens no door stays. */
function hidden(name: string, value: unknown, redactor: Redactor): unknown {
  const parts = typeof value === 'string' && /^\s*[{[]/.test(value) ? parsed(value) : undefined;
  if (opensNothing(name, parts ?? value)) return value;
  tell(parts ?? value, redactor.hid);
  return dots;
}

/** Parts of sealed and signed objects that make them a key: Laravel's cookies, JSON Web Signatures (RFC 7515). */
const sealed = (keys: ReadonlySet<string>, key: string) =>
  (key === 'value' && keys.has('iv') && keys.has('mac')) ||
  (key === 'signature' && (keys.has('payload') || keys.has('protected')));

/** `suspect`: a name of a secret stands nearby, so what looks made by a machine goes. */
type Mood = 'open' | 'suspect';

interface Walk {
  readonly redactor: Redactor;
  readonly mood: Mood;
  /** That of the lists among the parts: one of them may be a row of names, the others rows of values. */
  readonly lists: Mood;
  readonly depth: number;
}

/** A key as it is shown; where its value names a secret, it may be the secret itself. */
function keyOf([key, inner]: readonly [string, unknown], { shown, hid }: Redactor): string {
  if (!looksMade(key) || !namesSecret(inner) || (isSecret(key) && looksMade(inner))) return shown(key);
  hid(key);
  return dots;
}

/** The field that names what another one holds. A secret may have such a word in it, too: rather a plain name, and a key. */
function nameAmong(entries: readonly (readonly [string, unknown])[]): string | undefined {
  const naming = entries.flatMap(([key, inner]) => (namesSecret(inner) ? [{ key, inner }] : []));
  const plain = naming.filter(({ inner }) => !looksMade(inner));
  const among = plain.length ? plain : naming;
  return (among.find(({ key }) => !valueFields.has(key.toLowerCase())) ?? among[0])?.inner;
}

function inObject(value: object, walk: Walk): unknown {
  const { redactor } = walk;
  const entries = Object.entries(value);
  const named = nameAmong(entries);
  const keys = new Set(entries.map(([key]) => key));
  const field = ([key, inner]: readonly [string, unknown]) => {
    if (isSecret(key)) return hidden(key, inner, redactor);
    if (sealed(keys, key)) return hidden('secret', inner, redactor);
    if (named === undefined || inner === named) return within(inner, walk);
    const beside = valueFields.has(key.toLowerCase()) || (typeof inner === 'object' && inner);
    return beside ? hidden(named, inner, redactor) : within(inner, { ...walk, mood: 'suspect', lists: 'suspect' });
  };
  return Object.fromEntries(entries.map((entry) => [keyOf(entry, redactor), field(entry)]));
}

/** A row of names, not a name with its value. */
const isHeader = (value: unknown) =>
  Array.isArray(value) && value.some((inner, at) => namesSecret(inner) && (at > 0 || value.length > 2));

function inList(value: readonly unknown[], walk: Walk): unknown {
  const [first, second] = value;
  if (value.length === 2 && typeof first === 'string') {
    const inner = isSecret(first) ? hidden(first, second, walk.redactor) : within(second, walk);
    return [keyOf([first, second], walk.redactor), inner];
  }
  const inner = value.some(namesSecret) ? ({ ...walk, mood: 'suspect', lists: 'suspect' } as const) : walk;
  return value.map((part) => within(part, inner));
}

function within(value: unknown, { redactor, depth, ...moods }: Walk): unknown {
  const mood = Array.isArray(value) ? moods.lists : moods.mood;
  if (typeof value === 'string') {
    if (mood === 'open' || !looksMade(value)) return redactor.shown(value);
    redactor.hid(value);
    return dots;
  }
  if (typeof value === 'number') return redactor.shown(String(value)) === String(value) ? value : dots;
  if (typeof value !== 'object' || !value) return value;
  if (depth === deepest) return dots;
  const parts: readonly unknown[] = Object.values(value);
  const walk = { redactor, mood, depth: depth + 1, lists: parts.some(isHeader) ? 'suspect' : mood } as const;
  return Array.isArray(value) ? inList(value, walk) : inObject(value, walk);
}

/**
 * A JSON value in which nothing is left of what stands under secret names: in objects, in pairs, in fields beside a field
 * that names them, in tables.
 */
export const withoutSecrets = (value: unknown, redactor: Redactor): unknown =>
  within(value, { redactor, mood: 'open', lists: 'open', depth: 0 });
