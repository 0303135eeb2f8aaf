import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** What a build reads. */
const sources = ['shared', 'widget', 'extension', 'scripts'];
const single = ['manifest.json', 'NOTICE', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

/** @typedef {'widget' | 'extension'} Part */

/** @type {Readonly<Record<Part, readonly string[]>>} what is there when a part was built */
const outputs = {
  widget: ['dist/widget/inservice-consent.js', 'dist/widget/snippet.html', 'dist/tools/check.mjs'],
  extension: ['dist/chrome/manifest.json', 'dist/firefox/manifest.json'],
};

/** @param {Part} part @param {string} root */
const stampOf = (part, root) => join(root, '.cache', `built-${part}`);

/** Changes with the name and the text of every source; a copy of the folder has the same. @param {string} root */
async function fingerprint(root) {
  const listed = sources.map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true }));
  const files = (await Promise.all(listed)).flat().filter((entry) => entry.isFile());
  const paths = [...single, ...files.map((entry) => relative(root, join(entry.parentPath, entry.name)))].sort();
  const digests = await Promise.all(paths.map(async (path) => `${path} ${sha256(await readFile(join(root, path)))}`));
  return sha256(digests.join('\n'));
}

/** @param {string | Buffer} data */
const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/**
 * Whether a part stands as its sources would have it. In doubt it does not.
 * @param {Part} part
 * @param {string} [root] the folder of the project
 */
export async function isBuilt(part, root = '.') {
  const needed = [stampOf(part, root), ...outputs[part].map((path) => join(root, path))];
  if (!needed.every((path) => existsSync(path))) return false;
  return (await readFile(stampOf(part, root), 'utf8')) === (await fingerprint(root));
}

/**
 * Builds a part and remembers of which sources; what was remembered before is forgotten first.
 * @param {Part} part @param {() => Promise<void>} build
 * @param {string} [root] the folder of the project
 */
export async function remembered(part, build, root = '.') {
  const stamp = stampOf(part, root);
  await rm(stamp, { force: true });
  const before = await fingerprint(root);
  await build();
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, before);
}
