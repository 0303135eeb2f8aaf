import { toBytes, toText } from './bytes.ts';

/** Thrown at what no script may take out of a browser: keys, handles. */
export class Uncopyable extends Error {}

/** A primitive in itself, or the place of an object among the nodes. */
type Ref = number | readonly [string] | readonly [string, string | number | boolean | null];
type Entry = readonly [key: string, value: Ref];

/** An object by its kind and its parts; what others point at stands there once. */
type Node =
  | ['object', Entry[]]
  | ['array', number, Entry[]]
  | ['map', [Ref, Ref][]]
  | ['set', Ref[]]
  | ['date', number | null]
  | ['regexp', string, string]
  | ['boxed', Ref]
  | ['error', string, string, string | null]
  | ['buffer', string]
  | ['view', string, Ref, number, number]
  | ['blob', string, string]
  | ['file', string, string, string, number]
  | ['image', number, number, string];

/** A structured clone as JSON. */
export interface Frozen {
  readonly root: Ref;
  readonly nodes: readonly Node[];
}

type ViewMaker = new (buffer: ArrayBuffer, offset: number, length: number) => ArrayBufferView;

const views: Readonly<Record<string, ViewMaker>> = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
};
const isView = (name: string) => Object.hasOwn(views, name);

const errors = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError } as const;
const isError = (name: string): name is keyof typeof errors => Object.hasOwn(errors, name);

/** `[object Date]` → `Date`. Tells across the worlds of a page, where `instanceof` does not. */
const kindOf = (value: object) => Object.prototype.toString.call(value).slice(8, -1);

function primitive(value: unknown): Ref | undefined {
  if (value === undefined) return ['undefined'];
  if (typeof value === 'bigint') return ['bigint', String(value)];
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return ['number', Object.is(value, -0) ? '-0' : String(value)];
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return ['plain', value];
  return undefined;
}

/** What belongs to the page, Firefox shows to a content script without the insides of maps and sets: a clone is ours. */
function own(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Object) return value;
  try {
    return structuredClone(value);
  } catch {
    throw new Uncopyable();
  }
}

/** Takes a value apart as a browser's structured clone does. Throws {@link Uncopyable}. */
export async function freeze(value: unknown): Promise<Frozen> {
  const nodes: Node[] = [];
  const places = new Map<object, number>();
  const waiting: Promise<void>[] = [];
  const queue: (() => void)[] = [];

  const ref = (part: unknown): Ref => {
    const simple = primitive(part);
    if (simple) return simple;
    if (typeof part !== 'object' || part === null) throw new Uncopyable(typeof part);
    const before = places.get(part);
    if (before !== undefined) return before;
    const place = nodes.length;
    places.set(part, place);
    nodes.push(['object', []]);
    // In turns instead of nested calls: a chain of ten thousand links is a value, too.
    queue.push(() => {
      nodes[place] = take(part);
    });
    return place;
  };
  const entries = (part: object): Entry[] => Object.entries(part).map(([key, inner]) => [key, ref(inner)]);
  const later = (blob: Blob, fill: (text: string) => void) => {
    waiting.push(blob.arrayBuffer().then((bytes) => fill(toText(bytes))));
  };

  const take = (part: object): Node => {
    const kind = kindOf(part);
    if (kind === 'Object') return ['object', entries(part)];
    if (kind === 'Array') return ['array', Reflect.get(part, 'length'), entries(part)];
    if (kind === 'Map')
      return ['map', [...(part as Map<unknown, unknown>)].map(([key, inner]): [Ref, Ref] => [ref(key), ref(inner)])];
    if (kind === 'Set') return ['set', [...(part as Set<unknown>)].map(ref)];
    if (kind === 'Date') {
      const time = (part as Date).getTime();
      return ['date', Number.isNaN(time) ? null : time];
    }
    if (kind === 'RegExp') return ['regexp', (part as RegExp).source, (part as RegExp).flags];
    if (kind === 'Number' || kind === 'String' || kind === 'Boolean' || kind === 'BigInt')
      return ['boxed', ref(part.valueOf())];
    if (kind === 'Error') {
      const { name, message, stack } = part as Error;
      return ['error', name, message, stack ?? null];
    }
    if (kind === 'ArrayBuffer') return ['buffer', toText(part as ArrayBuffer)];
    if (isView(kind)) {
      const view = part as ArrayBufferView & { readonly length?: number };
      return ['view', kind, ref(view.buffer), view.byteOffset, view.length ?? view.byteLength];
    }
    if (kind === 'Blob') {
      const node: Node = ['blob', (part as Blob).type, ''];
      later(part as Blob, (text) => {
        node[2] = text;
      });
      return node;
    }
    if (kind === 'File') {
      const file = part as File;
      const node: Node = ['file', file.type, '', file.name, file.lastModified];
      later(file, (text) => {
        node[2] = text;
      });
      return node;
    }
    if (kind === 'ImageData') {
      const { width, height, data } = part as ImageData;
      return ['image', width, height, toText(new Uint8Array(data).buffer)];
    }
    throw new Uncopyable(kind);
  };

  const root = ref(own(value));
  for (let next = queue.shift(); next; next = queue.shift()) next();
  await Promise.all(waiting);
  return { root, nodes };
}

/** Puts a value together again. */
export function thaw({ root, nodes }: Frozen): unknown {
  const made: unknown[] = [];
  const value = (ref: Ref): unknown => {
    if (typeof ref === 'number') return made[ref];
    const [kind, text] = ref;
    if (kind === 'undefined') return undefined;
    if (kind === 'bigint') return BigInt(String(text));
    return kind === 'number' ? Number(text) : text;
  };
  // An own property, whatever its name: `__proto__` is a name like any other.
  const fill = (target: object, all: readonly Entry[]) => {
    for (const [key, ref] of all)
      Object.defineProperty(target, key, { value: value(ref), writable: true, enumerable: true, configurable: true });
  };
  for (const node of nodes) made.push(shell(node, value));
  // Views stand over buffers that may come after them.
  nodes.forEach((node, at) => {
    if (node[0] !== 'view') return;
    const [, name, ref, offset, length] = node;
    const buffer = value(ref);
    const Maker = Object.hasOwn(views, name) ? views[name] : undefined;
    if (Maker && buffer instanceof ArrayBuffer) made[at] = new Maker(buffer, offset, length);
  });
  nodes.forEach((node, at) => {
    const target = made[at];
    if (node[0] === 'object') fill(target as object, node[1]);
    if (node[0] === 'array') fill(target as object, node[2]);
    if (node[0] === 'map')
      for (const [key, inner] of node[1]) (target as Map<unknown, unknown>).set(value(key), value(inner));
    if (node[0] === 'set') for (const inner of node[1]) (target as Set<unknown>).add(value(inner));
  });
  return value(root);
}

/** What a node becomes, without the parts that may point back at it. */
function shell(node: Node, value: (ref: Ref) => unknown): unknown {
  switch (node[0]) {
    case 'object':
      return {};
    case 'array':
      return Object.assign([], { length: node[1] });
    case 'map':
      return new Map();
    case 'set':
      return new Set();
    case 'date':
      return new Date(node[1] ?? Number.NaN);
    case 'regexp':
      return new RegExp(node[1], node[2]);
    case 'boxed':
      return Object(value(node[1]));
    case 'error': {
      const error = new errors[isError(node[1]) ? node[1] : 'Error'](node[2]);
      if (node[3] !== null) error.stack = node[3];
      return error;
    }
    case 'buffer':
      return toBytes(node[1]).buffer;
    case 'view':
      return undefined;
    case 'blob':
      return new Blob([toBytes(node[2])], { type: node[1] });
    case 'file':
      return new File([toBytes(node[2])], node[3], { type: node[1], lastModified: node[4] });
    case 'image':
      return new ImageData(new Uint8ClampedArray(toBytes(node[3])), node[1], node[2]);
  }
}
