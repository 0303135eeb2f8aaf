import { base64Text, parsed, percentDecoded } from './decode.ts';
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

/** The texts and numbers inside a JSON value, at most `limits.fields` of them. */
function fields(value: unknown, name: string): readonly (readonly [at: string, name: string, text: string])[] {
  const found: [string, string, string][] = [];
  const waiting: [value: unknown, at: string, name: string, depth: number][] = [[value, '', name, 0]];
  for (let next = 0; next < waiting.length && next < limits.fields; next++) {
    const [inner, at, called, depth] = waiting[next] ?? [];
    if (at === undefined || called === undefined || depth === undefined) break;
    if (typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean') {
      found.push([at, called, String(inner)]);
    } else if (typeof inner === 'object' && inner && depth < limits.depth) {
      const entries = Array.isArray(inner)
        ? inner.slice(0, limits.fields).map((entry, index) => [String(index), called, entry] as const)
        : Object.entries(inner)
            .slice(0, limits.fields)
            .map(([key, entry]) => [key, key, entry] as const);
      for (const [key, word, entry] of entries) waiting.push([entry, wayTo(at, key), word, depth + 1]);
    }
  }
  return found;
}

function insideJson({ name, text, layers }: Peeled, value: unknown, type: 'json' | 'jwt'): readonly Peeled[] {
  return fields(value, name)
    .filter(([at, , inner]) => at || inner !== text)
    .map(([at, called, inner]) => ({ name: called, text: inner, layers: [...layers, at ? { type, at } : { type }] }));
}

/** What lies one layer beneath a text. */
function beneath(outer: Peeled): readonly Peeled[] {
  const { name, text, layers } = outer;
  if (text.length <= limits.json && /^\s*[{["]/.test(text)) {
    const value = parsed(text);
    if (value !== undefined) return insideJson(outer, value, 'json');
  }
  if (text.length > limits.encoded) return [];
  const claims = text.startsWith('eyJ') || text.startsWith('Bearer ') ? jwtParts(text)?.claims : undefined;
  if (claims) return insideJson(outer, claims, 'jwt');
  if (/%[0-9a-f]{2}/i.test(text)) {
    const decoded = percentDecoded(text);
    if (decoded !== undefined) return [{ name, text: decoded, layers: [...layers, { type: 'url' }] }];
  }
  if (text.length >= 8 && /^[\w+/-]+={0,2}$/.test(text)) {
    const decoded = base64Text(text);
    if (decoded !== undefined) return [{ name, text: decoded, layers: [...layers, { type: 'base64' }] }];
  }
  return [];
}

/**
 * A value and everything that lies in it: URL-encoding, base64, JSON and the claims of a token, four layers deep.
 * Total: what cannot be unwrapped stays as it is.
 */
export function peel(name: string, value: string): readonly Peeled[] {
  const all: Peeled[] = [{ name, text: value, layers: [] }];
  for (let next = 0; next < all.length && all.length < limits.fields; next++) {
    const outer = all[next];
    if (outer && outer.layers.length < limits.layers) {
      for (const inner of beneath(outer).slice(0, limits.fields - all.length)) all.push(inner);
    }
  }
  return all;
}
