// npm test: installs what is missing, runs everything, and ends with `N passed, N failed`.
// `npm test -- test/browser/inline.test.ts` builds what has changed and runs that file alone; so with any part of a path,
// and with options of vitest behind it.
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
/** @param {readonly (readonly string[])[]} groups @param {readonly string[]} [args] */
async function testIn(groups, args) {
  const { runTests } = await import('./steps/tests.mjs');
  const tests = await runTests(groups, args);
  passed = tests.passed;
  return tests.failed;
}

/** @param {readonly string[]} words */
async function runSelected(words) {
  const { selectionOf, testFiles } = await import('./steps/selection.mjs');
  const { groups, args, drives } = selectionOf(words, await testFiles());
  if (drives) {
    const { buildExtension, buildWidget } = await import('./steps/build.mjs');
    const { buildChanged } = await import('./steps/built.mjs');
    await installBrowsers();
    await buildChanged({ widget: buildWidget, extension: buildExtension }, (anything) =>
      say(anything ? 'Building …' : 'Built already.'),
    );
  }
  const failed = await testIn(groups, args);
  if (passed + failed === 0) throw new Advice('No test in these files has that name.');
  return failed;
}

async function runAll() {
  let failed = await failuresOf(() => installBrowsers().then(() => 0));
  // These steps use packages, so they are loaded once the packages are there.
  const { buildExtension, buildWidget } = await import('./steps/build.mjs');
  const { builtChecks, extensionChecks, runChecks, sourceChecks } = await import('./steps/checks.mjs');
  const { allProjects } = await import('./steps/tests.mjs');
  // The build compiles every type anew; after it the check of the types has nothing left to do.
  failed += await failuresOf(() => buildWidget().then(() => runChecks(builtChecks)));
  failed += await failuresOf(() => runChecks(sourceChecks));
  failed += await failuresOf(() => buildExtension().then(() => runChecks(extensionChecks)));
  return failed + (await failuresOf(() => testIn(allProjects)));
}

const words = process.argv.slice(2);
const failed =
  (await failuresOf(() => installPackages().then(() => 0))) ||
  (await failuresOf(() => (words.length > 0 ? runSelected(words) : runAll())));
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
