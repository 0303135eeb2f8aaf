import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the built extension to which the person has allowed every site: the question itself can be answered by
 * no test. @returns its folder, and the way to remove it
 */
export async function allowedEverywhere(browser: 'chrome' | 'firefox') {
  const folder = await mkdtemp(join(tmpdir(), 'inservice-extension-'));
  await cp(`dist/${browser}`, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  // What may be asked for is what the extension compares with: it stays.
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: manifest.optional_host_permissions }));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
