import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build reads. */
const sources = ['shared', 'widget', 'extension', 'scripts'];
const single = ['manifest.json', 'NOTICE', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

/** @typedef {'widget' | 'extension'} Part */

/** @type {Readonly<Record<Part, readonly string[]>>} what is there when a part was built */
const outputs = {
  widget: ['dist/widget/inservice-consent.js', 'dist/widget/snippet.html', 'dist/tools/check.mjs'],
  extension: ['dist/chrome/manifest.json', 'dist/firefox/manifest.json'],
};

/** @param {Part} part */
const stampOf = (part) => join('.cache', `built-${part}`);

/** Changes with the name, the size and the time of every source. */
async function fingerprint() {
  const folders = await Promise.all(sources.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })));
  const files = folders.flat().filter((entry) => entry.isFile());
  const paths = [...single, ...files.map((entry) => join(entry.parentPath, entry.name))].sort();
  const lines = await Promise.all(
    paths.map(async (path) => {
      const { size, mtimeMs } = await stat(path);
      // Whole milliseconds: some copies keep no finer times.
      return `${path} ${size} ${Math.floor(mtimeMs)}`;
    }),
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/**
 * Whether a part stands as its sources would have it. In doubt it does not.
 * @param {Part} part
 */
export async function isBuilt(part) {
  if (!existsSync(stampOf(part)) || !outputs[part].every((path) => existsSync(path))) return false;
  return (await readFile(stampOf(part), 'utf8')) === (await fingerprint());
}

/**
 * Builds a part and remembers of which sources; what was remembered before is forgotten first.
 * @param {Part} part @param {() => Promise<void>} build
 */
export async function remembered(part, build) {
  await rm(stampOf(part), { force: true });
  const before = await fingerprint();
  await build();
  await mkdir('.cache', { recursive: true });
  await writeFile(stampOf(part), before);
}
