import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';

/** The same sources give the same archive, byte for byte. */
const mtime = new Date('2026-01-01T00:00:00');

/**
 * Packs dist/<browser> into dist/inservice-consent-<browser>.zip.
 * @param {'chrome' | 'firefox'} browser
 */
export async function packExtension(browser) {
  const folder = join('dist', browser);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    // Build tools leave their own notes in dot folders; they are no part of the extension.
    paths
      .map((path) => ({ path, name: relative(folder, path).replaceAll('\\', '/') }))
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async ({ path, name }) => [name, new Uint8Array(await readFile(path))]),
  );
  await writeFile(`dist/inservice-consent-${browser}.zip`, zipSync(Object.fromEntries(files), { level: 9, mtime }));
}
