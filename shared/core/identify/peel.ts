import { base64Text, parsed, parsedBeginning, percentDecoded } from './decode.ts';
import { jwtParts } from './formats/jwt.ts';

/** One layer taken off a value: how it was wrapped, and where inside it the next text stood. */
export interface Layer {
  readonly type: 'url' | 'base64' | 'json' | 'jwt';
  /** The way to a field: `user.phones.0`. */
  readonly at?: string;
}

/** A text with the name that speaks of it: the item's own, or that of the nearest field. */
export interface Peeled {
  readonly name: string;
  readonly text: string;
  readonly layers: readonly Layer[];
}

/** Bounds that keep any value quick: characters of a text that is unwrapped, and how much may come out of one. */
export const limits = { json: 1 << 18, encoded: 1 << 16, layers: 4, fields: 2000, depth: 12 } as const;

const wayTo = (way: string, key: string) => (way ? `${way}.${key}` : key).slice(0, 200);

/** What came out of a text, and whether that is all there was. */
interface Inside<Part> {
  readonly parts: readonly Part[];
  readonly left: 'nothing' | 'something';
}

type Field = readonly [at: string, name: string, text: string];

/** The texts and numbers inside a JSON value, at most `limits.fields` of them. */
function fields(value: unknown, name: string): Inside<Field> {
  const parts: Field[] = [];
  const waiting: [value: unknown, at: string, name: string, depth: number][] = [[value, '', name, 0]];
  let left: Inside<Field>['left'] = 'nothing';
  let next = 0;
  for (; next < waiting.length && next < limits.fields; next++) {
    const [inner, at, called, depth] = waiting[next] ?? [];
    if (at === undefined || called === undefined || depth === undefined) break;
    if (typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean') {
      parts.push([at, called, String(inner)]);
    } else if (typeof inner === 'object' && inner) {
      if (depth >= limits.depth) {
        left = 'something';
        continue;
      }
      const entries = Array.isArray(inner)
        ? inner.slice(0, limits.fields).map((entry, index) => [String(index), called, entry] as const)
        : Object.entries(inner)
            .slice(0, limits.fields)
            .map(([key, entry]) => [key, key, entry] as const);
      for (const [key, word, entry] of entries) waiting.push([entry, wayTo(at, key), word, depth + 1]);
    }
  }
  return { parts, left: next < waiting.length || next === limits.fields ? 'something' : left };
}

function insideJson({ name, text, layers }: Peeled, value: unknown, type: 'json' | 'jwt'): Inside<Peeled> {
  const { parts, left } = fields(value, name);
  return {
    parts: parts
      .filter(([at, , inner]) => at || inner !== text)
      .map(([at, called, inner]) => ({ name: called, text: inner, layers: [...layers, at ? { type, at } : { type }] })),
    left,
  };
}

const nothing: Inside<Peeled> = { parts: [], left: 'nothing' };
const unread: Inside<Peeled> = { parts: [], left: 'something' };

/** A list, an object or a text in JSON; where it is cut or too long, as much of it as can be read. */
function insideText(outer: Peeled): Inside<Peeled> | undefined {
  const { text } = outer;
  if (!/^\s*[{["]/.test(text)) return undefined;
  const value = text.length <= limits.json ? parsed(text) : undefined;
  if (value !== undefined) return insideJson(outer, value, 'json');
  const beginning = parsedBeginning(text.slice(0, limits.json));
  if (beginning === undefined) return undefined;
  return { ...insideJson(outer, beginning, 'json'), left: 'something' };
}

const one = ({ name, layers }: Peeled, type: 'url' | 'base64', text: string): Inside<Peeled> => ({
  parts: [{ name, text, layers: [...layers, { type }] }],
  left: 'nothing',
});

/** What lies one layer beneath a text. */
function beneath(outer: Peeled): Inside<Peeled> {
  const { text } = outer;
  const inside = insideText(outer);
  if (inside) return inside;
  const encoded = /%[0-9a-f]{2}/i.test(text) ? 'url' : /^[\w+/-]{8,}={0,2}$/.test(text) ? 'base64' : undefined;
  if (text.length > limits.encoded) return encoded ? unread : nothing;
  const claims = /^(?:Bearer )?e[wy]/.test(text) ? jwtParts(text)?.claims : undefined;
  if (claims) return insideJson(outer, claims, 'jwt');
  const decoded = encoded === 'url' ? percentDecoded(text) : encoded === 'base64' ? base64Text(text) : undefined;
  if (encoded && decoded !== undefined) return one(outer, encoded, decoded);
  // What is no base64 was none; but percent signs are seldom there for nothing.
  return encoded === 'url' ? unread : nothing;
}

function unwrapped(name: string, value: string): Inside<Peeled> {
  const all: Peeled[] = [{ name, text: value, layers: [] }];
  let left: Inside<Peeled>['left'] = 'nothing';
  let next = 0;
  for (; next < all.length && all.length < limits.fields; next++) {
    const outer = all[next];
    if (!outer) break;
    const inside = beneath(outer);
    if (inside.left === 'something') left = 'something';
    if (outer.layers.length < limits.layers) {
      for (const inner of inside.parts.slice(0, limits.fields - all.length)) all.push(inner);
    } else if (inside.parts.length) left = 'something';
  }
  return { parts: all, left: next < all.length ? 'something' : left };
}

/**
 * A value and everything that lies in it: URL-encoding, base64, JSON and the claims of a token, four layers deep.
 * Total: what cannot be unwrapped stays as it is.
 */
export const peel = (name: string, value: string): readonly Peeled[] => unwrapped(name, value).parts;

/** Whether everything that lies in a value was reached: nothing too long, too deep or damaged was left as it is. */
export const isPeeled = (value: string): boolean => unwrapped('', value).left === 'nothing';
