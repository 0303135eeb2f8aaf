// npm run check: the fast part. Types, lint, format, dead code, unit and component tests, sizes of the
// built widget, the stores' linter over the built extension.
import { builtChecks, extensionChecks, runChecks, sourceChecks } from './steps/checks.mjs';
import { installPackages } from './steps/packages.mjs';
import { endCommands } from './steps/run.mjs';
import { attempt, say } from './steps/say.mjs';
import { fastProjects, runTests } from './steps/tests.mjs';

process.once('exit', endCommands);

await attempt(async () => {
  await installPackages();
  // Uses packages, so it is loaded once they are there.
  const { buildExtension, buildWidget } = await import('./steps/build.mjs');
  const broken = await runChecks(sourceChecks);
  const { passed, failed } = await runTests(fastProjects);
  await buildWidget();
  const heavy = await runChecks(builtChecks);
  await buildExtension();
  const refused = await runChecks(extensionChecks);
  const wrong = failed + broken + heavy + refused;
  say(`${passed} passed, ${wrong} failed`);
  if (wrong > 0) process.exitCode = 1;
});
