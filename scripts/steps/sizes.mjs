import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { say } from './say.mjs';

/** Bytes after brotli 11, the zlib default. What the first visitor waits for, and what everybody loads. */
const budgets = [
  { name: 'loader', entries: ['inservice-consent.js'], brotli: 4096 },
  ...['ru', 'kk', 'en'].map((language) => ({
    name: `first visit until the banner stands, ${language}`,
    entries: ['inservice-consent.js', 'enforce.js', `ui-${language}.js`],
    brotli: 12_288,
  })),
];

const folder = 'dist/widget';

/**
 * Prints the sizes of the built widget and tells whether every budget holds.
 * @returns {Promise<boolean>}
 */
export async function checkSizes() {
  let holds = true;
  say(`${'file'.padEnd(44)}${'min'.padStart(8)}${'brotli'.padStart(8)}${'budget'.padStart(8)}`);
  for (const { name, entries, brotli } of budgets) {
    const files = await withImports(entries);
    const sizes = await Promise.all(files.map(sizeOf));
    const total = sizes.reduce((sum, { min, brotli }) => ({ name, min: sum.min + min, brotli: sum.brotli + brotli }));
    const fits = total.brotli <= brotli;
    holds &&= fits;
    if (files.length > 1) for (const size of sizes) say(row(`  ${size.name}`, size));
    say(`${row(name, total)}${String(brotli).padStart(8)}  ${fits ? 'ok' : `${total.brotli - brotli} bytes too many`}`);
  }
  return holds;
}

/** @param {string} label @param {{ min: number, brotli: number }} size */
const row = (label, { min, brotli }) => label.padEnd(44) + String(min).padStart(8) + String(brotli).padStart(8);

/** @param {string} name */
async function sizeOf(name) {
  const bytes = await readFile(join(folder, name));
  return { name, min: bytes.length, brotli: brotliCompressSync(bytes).length };
}

/**
 * The files together with every chunk that they import statically.
 * @param {readonly string[]} entries
 */
async function withImports(entries) {
  const files = [...entries];
  for (const file of files) {
    const imported = staticImports(await readFile(join(folder, file), 'utf8'));
    files.push(...imported.filter((name) => !files.includes(name)));
  }
  return files;
}

/**
 * The chunks beside it that a minified module imports or re-exports; `import()` waits until it is needed and is left out.
 * @param {string} code
 * @returns {string[]}
 */
export const staticImports = (code) => [
  ...new Set([...code.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+)["'`]/g)].map((match) => match[1] ?? '')),
];
