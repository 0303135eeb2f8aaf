// npm run bench: speed beside the platform and beside peers, in a real Chromium. It reports and fails nothing:
// times depend on the machine, so they are compared in pairs within one run. `--only <name>` runs one part.
import { tsImport } from 'tsx/esm/api';
import { buildWidget } from './steps/build.mjs';
import { installPackages } from './steps/packages.mjs';
import { fetchPeers } from './steps/peers.mjs';
import { Advice, attempt, say } from './steps/say.mjs';

await attempt(async () => {
  await installPackages();
  const { parts, runParts } = await tsImport('../test/bench/bench.ts', import.meta.url);
  const at = process.argv.indexOf('--only');
  const only = at < 0 ? undefined : process.argv[at + 1];
  const names = Object.keys(parts);
  if (at >= 0 && !names.includes(only ?? ''))
    throw new Advice(`\`--only\` takes one of: ${names.join(', ')}. For instance: npm run bench -- --only ${names[0]}`);
  await fetchPeers();
  await buildWidget();
  await runParts(only ? [only] : names, say);
});
