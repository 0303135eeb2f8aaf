import { mkdir, writeFile } from 'node:fs/promises';
import { runnerImport } from 'vite';

/** Writes dist/widget/registry.schema.json from the schema that checks registries at run time. */
export async function writeSchema() {
  const { module } = await runnerImport('./shared/core/registry/schema.ts', { configFile: false, logLevel: 'error' });
  await mkdir('dist/widget', { recursive: true });
  await writeFile('dist/widget/registry.schema.json', `${JSON.stringify(module.registryJsonSchema(), null, 2)}\n`);
}
