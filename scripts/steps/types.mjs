import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const from = '.cache/types';
const to = 'dist/widget/types';

/** Copies the declarations that package.json exports, with all that they import, to dist/widget/types. */
export async function copyTypes() {
  const seen = new Set();
  const waiting = ['widget/module.d.ts', 'widget/testing/testing.d.ts'];
  for (const path of waiting) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = await readFile(join(from, path), 'utf8');
    waiting.push(...importsOf(text).map((name) => join(dirname(path), name).replace(/\.tsx?$/, '.d.ts')));
    await mkdir(dirname(join(to, path)), { recursive: true });
    // Users compile without `allowImportingTsExtensions`.
    await writeFile(join(to, path), text.replaceAll(/((?:from|import\() ?['"]\.[^'"]+)\.tsx?(['"])/g, '$1.js$2'));
  }
}

/**
 * The relative modules that a declaration file names.
 * @param {string} text
 * @returns {string[]}
 */
export const importsOf = (text) =>
  [...text.matchAll(/(?:from|import\() ?['"](\.[^'"]+)['"]/g)].map((match) => match[1] ?? '');
