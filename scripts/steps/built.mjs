import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** What a build reads. */
const folders = ['shared', 'widget', 'extension', 'scripts'];
const single = ['manifest.json', 'NOTICE', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

/** @typedef {'widget' | 'extension'} Part */

/** @type {Readonly<Record<Part, readonly string[]>>} where a part is written to */
const outputs = {
  widget: ['dist/widget', 'dist/tools'],
  extension: ['chrome', 'firefox'].flatMap((name) => [`dist/${name}`, `dist/inservice-consent-${name}.zip`]),
};

/** @param {Part} part @param {string} root */
const stampOf = (part, root) => join(root, '.cache', `built-${part}`);

/** The files at paths, and in the folders among them. @param {string} root @param {readonly string[]} paths */
async function filesAt(root, paths) {
  const found = paths.map(async (path) => {
    const inside = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(() => undefined);
    const files = inside?.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    return files?.map((file) => relative(root, file)) ?? [path];
  });
  return (await Promise.all(found)).flat().sort();
}

/** Changes with the name and the text of every source; a copy of the folder has the same. @param {string} root */
async function fingerprint(root) {
  const lines = (await filesAt(root, [...folders, ...single])).map(async (path) => {
    // An editor's own file may be gone by now.
    const text = await readFile(join(root, path)).catch(() => '');
    return `${path} ${sha256(text)}`;
  });
  return sha256((await Promise.all(lines)).join('\n'));
}

/** @param {string | Buffer} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/**
 * Whether a part stands as its sources would have it, to the last file. In doubt it does not.
 * @param {Part} part
 * @param {string} [root] the folder of the project
 */
export async function isBuilt(part, root = '.') {
  const stamp = await readFile(stampOf(part, root), 'utf8').catch(() => '');
  const [of, ...files] = stamp.split('\n');
  return files.length > 0 && files.every((path) => existsSync(join(root, path))) && of === (await fingerprint(root));
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
  // Of sources that changed meanwhile nobody knows what was built.
  if ((await fingerprint(root)) !== before) return;
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, [before, ...(await filesAt(root, outputs[part]))].join('\n'));
}

/**
 * Builds the parts that do not stand as their sources would have them.
 * @param {Readonly<Record<Part, () => Promise<void>>>} builds each of which remembers
 * @param {(anything: boolean) => void} begin hears whether there is anything to build
 * @param {string} [root] the folder of the project
 */
export async function buildChanged(builds, begin, root = '.') {
  const widget = await isBuilt('widget', root);
  const extension = await isBuilt('extension', root);
  begin(!widget || !extension);
  if (!widget) await builds.widget();
  if (!extension) await builds.extension();
}
