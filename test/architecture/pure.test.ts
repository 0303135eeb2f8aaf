import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { sources } from './imports.ts';

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly object?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly arguments?: readonly unknown[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const senses = new Set(['Date.now', 'Math.random']);

/** What of a piece of source tells the time or leaves something to chance; the compiler's library has it for both. */
function sensed(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(sensed);
  if (!isNode(node)) return [];
  const member = `${node.object?.name}.${node.property?.name}`;
  const made = node.callee?.name === 'Date' && !node.arguments?.length ? ['new Date'] : [];
  return [...(senses.has(member) ? [member] : []), ...made, ...Object.values(node).flatMap(sensed)];
}

const sensedIn = (text: string) => sensed(parseSync('core.ts', text).program.body);

test('the core knows no time and no chance: they come in as values', () => {
  const core = sources.filter((file) => file.startsWith('shared/core/'));
  const wrong = core.flatMap((file) => sensedIn(readFileSync(file, 'utf8')).map((what) => `${file}: ${what}`));
  expect([core.length > 50, wrong]).toEqual([true, []]);
});

test('a clock and chance are seen wherever they stand', () => {
  const text = 'const f = (at = Date.now()) => [at, new Date(), Math.random(), Date()]; const fine = new Date(5);';
  expect(sensedIn(text).sort()).toEqual(['Date.now', 'Math.random', 'new Date', 'new Date']);
});
