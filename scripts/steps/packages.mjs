import { readFile } from 'node:fs/promises';
import { run } from './run.mjs';
import { Advice, say } from './say.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean }} Locked
 * @typedef {Readonly<Record<string, Locked>>} Packages
 */

/** Installs what package-lock.json asks for and node_modules lacks. Asks nothing when all is there. */
export async function installPackages() {
  const [wanted, installed] = await Promise.all([
    readLock('package-lock.json'),
    readLock('node_modules/.package-lock.json'),
  ]);
  if (!wanted) throw new Advice('package-lock.json is missing. Restore it: git checkout package-lock.json');
  if (installed && isInstalled(wanted, installed)) return;
  say('Installing packages …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund'], { output: 'errors' });
  if (code !== 0) throw new Advice('The packages could not be installed. Check the connection and run: npm ci');
}

/**
 * Whether every locked package is there at its version. Optional ones may be left out: they are for other systems.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '' || (optional && !installed[path])) return true;
    return installed[path]?.version === version;
  });
}

/**
 * @param {string} path
 * @returns {Promise<Packages | undefined>}
 */
async function readLock(path) {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text).packages;
}
