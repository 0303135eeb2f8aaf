// npm run build: everything under dist/. `--only widget` or `--only extension` builds a part.
import { installPackages } from './steps/packages.mjs';
import { endCommands } from './steps/run.mjs';
import { Advice, attempt, say } from './steps/say.mjs';

process.once('exit', endCommands);

await attempt(async () => {
  const at = process.argv.indexOf('--only');
  const only = at < 0 ? undefined : process.argv[at + 1];
  if (at >= 0 && only !== 'widget' && only !== 'extension')
    throw new Advice('`--only` takes `widget` or `extension`: npm run build -- --only widget');
  await installPackages();
  // Uses packages, so it is loaded once they are there.
  const { buildExtension, buildWidget } = await import('./steps/build.mjs');
  if (only !== 'extension') await buildWidget();
  if (only !== 'widget') await buildExtension();
  say('Built: dist/');
});
