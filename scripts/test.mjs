// npm test: installs what is missing, runs everything, and ends with `N passed, N failed`.
import { installBrowsers } from './steps/browsers.mjs';
import { installPackages } from './steps/packages.mjs';
import { endCommands } from './steps/run.mjs';
import { Advice, say } from './steps/say.mjs';

process.once('exit', endCommands);

/** A step that cannot go on counts as one failure; the others are run all the same. @param {() => Promise<number>} work */
async function failuresOf(work) {
  try {
    return await work();
  } catch (error) {
    process.stderr.write(
      `${error instanceof Advice ? error.message : (error instanceof Error && error.stack) || error}\n`,
    );
    return 1;
  }
}

let passed = 0;
let failed = await failuresOf(() => installPackages().then(() => 0));
if (failed === 0) {
  failed += await failuresOf(() => installBrowsers().then(() => 0));
  // These steps use packages, so they are loaded once the packages are there.
  const { buildExtension, buildWidget } = await import('./steps/build.mjs');
  const { builtChecks, extensionChecks, runChecks, sourceChecks } = await import('./steps/checks.mjs');
  const { allProjects, runTests } = await import('./steps/tests.mjs');
  // The build compiles every type anew; after it the check of the types has nothing left to do.
  failed += await failuresOf(() => buildWidget().then(() => runChecks(builtChecks)));
  failed += await failuresOf(() => runChecks(sourceChecks));
  failed += await failuresOf(() => buildExtension().then(() => runChecks(extensionChecks)));
  failed += await failuresOf(async () => {
    const tests = await runTests(allProjects);
    passed = tests.passed;
    return tests.failed;
  });
}
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
