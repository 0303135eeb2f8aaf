import { mkdir, writeFile } from 'node:fs/promises';
import { runnerImport } from 'vite';

/** Writes the JSON Schemas of a registry and of an exported inventory from what checks them at run time. */
export async function writeSchema() {
  await mkdir('dist/widget', { recursive: true });
  await Promise.all([
    write('registry', './shared/core/registry/schema.ts', 'registryJsonSchema'),
    write('inventory', './shared/core/inventory/file-schema.ts', 'inventoryJsonSchema'),
  ]);
}

/**
 * @param {string} name
 * @param {string} file
 * @param {string} schema
 */
async function write(name, file, schema) {
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  await writeFile(`dist/widget/${name}.schema.json`, `${JSON.stringify(module[schema](), null, 2)}\n`);
}
