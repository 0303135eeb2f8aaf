import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { sources } from './imports.ts';

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly computed?: boolean;
  readonly object?: unknown;
  readonly property?: unknown;
  readonly key?: unknown;
  readonly callee?: unknown;
  readonly arguments?: readonly unknown[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** What the compiler's library has that tells the time or leaves something to chance, and ways around its names. */
const senses = new Set(['Date', 'Math', 'globalThis', 'performance', 'crypto']);

const named = (node: unknown) => (isNode(node) && node.type === 'Identifier' ? node.name : undefined);

/** Of these two, what follows from their arguments alone. */
function isPure({ type, computed, object, property, callee, arguments: given }: Node): boolean {
  if (type === 'NewExpression') return named(callee) === 'Date' && given?.length !== 0;
  if (type !== 'MemberExpression' || computed) return false;
  const member = `${named(object)}.${named(property)}`;
  return /^Date\.(?:UTC|parse)$|^Math\.(?!random$)/.test(member);
}

/** The mentions in a piece of source that are not pure. */
function sensed(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(sensed);
  if (!isNode(node)) return [];
  const name = named(node);
  if (name !== undefined) return senses.has(name) ? [name] : [];
  // Types, and the names of members and fields, are no mentions.
  if (node.type.startsWith('TS') && node.type.endsWith('Type')) return [];
  const { property, key, callee, object, ...parts } = node;
  const rest = Object.values(parts).flatMap(sensed);
  if (isPure(node)) return rest;
  const looked = [object, callee, ...(node.computed ? [property, key] : [])];
  return [...looked.flatMap(sensed), ...rest];
}

const sensedIn = (text: string) => sensed(parseSync('core.ts', text).program.body);

test('the core knows no time and no chance: they come in as values', () => {
  const core = sources.filter((file) => file.startsWith('shared/core/'));
  const wrong = core.flatMap((file) => sensedIn(readFileSync(file, 'utf8')).map((what) => `${file}: ${what}`));
  expect([core.length > 50, wrong]).toEqual([true, []]);
});

test.each([
  'const f = (at = Date.now()) => at;',
  'const at = new Date();',
  'const at = Date();',
  'const at = Math.random();',
  'const at = globalThis.Date.now();',
  "const at = Date['now']();",
  'const { now } = Date;',
  'const { random } = Math;',
  'const clock = Date;',
])('a clock or chance is seen: %s', (text) => {
  expect(sensedIn(text).length).toBe(1);
});

test.each(['const at = new Date(5);', 'const at = Date.UTC(2026, 1);', 'const one = Math.min(1, 2);', 'let at: Date;'])(
  'what follows from its arguments is none: %s',
  (text) => {
    expect(sensedIn(text)).toEqual([]);
  },
);
