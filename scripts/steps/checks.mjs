import { runTool } from './run.mjs';
import { say } from './say.mjs';
import { checkSizes } from './sizes.mjs';

/** @typedef {{ readonly name: string, readonly passes: () => Promise<boolean> }} Check */

/**
 * @param {string} tool
 * @param {readonly string[]} args
 */
const succeeds = (tool, args) => async () => (await runTool(tool, args, { output: 'errors' })) === 0;

/** What can be known from the sources alone. @type {readonly Check[]} */
export const sourceChecks = [
  { name: 'types', passes: succeeds('tsc', ['-b']) },
  { name: 'lint', passes: succeeds('oxlint', []) },
  { name: 'format', passes: succeeds('biome', ['check', '.']) },
  { name: 'dead code', passes: succeeds('knip', []) },
];

/** What can be known once the widget has been built: its sizes, and whether the package can be used as its exports say. @type {readonly Check[]} */
export const builtChecks = [
  { name: 'sizes', passes: checkSizes },
  { name: 'package', passes: succeeds('publint', ['run', '--strict']) },
];

/** What the stores ask of the built extension; the linter of addons.mozilla.org, as `web-ext lint` runs it. @type {readonly Check[]} */
export const extensionChecks = [
  { name: 'add-on', passes: succeeds('addons-linter', ['dist/firefox', '--warnings-as-errors']) },
];

/**
 * Runs the checks one after another, says how each went, and gives back how many failed.
 * @param {readonly Check[]} checks
 */
export async function runChecks(checks) {
  let failed = 0;
  for (const { name, passes } of checks) {
    const began = performance.now();
    const passed = await passes();
    if (!passed) failed += 1;
    say(
      `${passed ? 'ok    ' : 'FAILED'}  ${name.padEnd(12)}${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`,
    );
  }
  return failed;
}
