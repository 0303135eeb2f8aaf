import { readFile, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { runTool } from './run.mjs';
import { say } from './say.mjs';

const report = '.cache/tests.json';

/** One group after another: tests that drive browsers share the machine with no others, and the built output not with `commands`. */
export const fastProjects = [['unit', 'dom']];
export const allProjects = [
  ['unit', 'dom', 'commands'],
  ['browser', 'e2e'],
];

/**
 * Runs groups of vitest projects and counts their tests.
 * @param {readonly (readonly string[])[]} groups
 * @param {readonly string[]} [args] for vitest: parts of paths, options
 * @returns {Promise<Tally>}
 */
export async function runTests(groups, args = []) {
  let sum = { passed: 0, failed: 0 };
  for (const projects of groups) {
    const { passed, failed } = await runProjects(projects, args);
    sum = { passed: sum.passed + passed, failed: sum.failed + failed };
  }
  return sum;
}

/** @param {readonly string[]} projects @param {readonly string[]} args */
async function runProjects(projects, args) {
  await rm(report, { force: true });
  const only = projects.flatMap((name) => ['--project', name]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest', ['run', ...only, ...reporters, ...args]);
  const text = await readFile(report, 'utf8').catch(() => undefined);
  const results = text === undefined ? undefined : JSON.parse(text);
  const counted = tally(results, code);
  const causes = failures(results);
  for (const line of causes) say(line);
  if (counted.failed && !causes.length) say(`Failed: ${projects.join(', ')}: outside of the tests, told above`);
  return counted;
}

/**
 * @typedef {{ readonly passed: number, readonly failed: number }} Tally
 * @typedef {{ readonly status: string, readonly fullName?: string, readonly failureMessages?: readonly string[] }} Test
 * @typedef {{ readonly status: string, readonly name?: string, readonly message?: string, readonly assertionResults: readonly Test[] }} TestFile
 */

/**
 * What failed, a line each: at the end of a long log, which may be all of it that is kept.
 * @param {{ readonly testResults: readonly TestFile[] } | undefined} results
 * @returns {string[]}
 */
export function failures(results) {
  return (results?.testResults ?? []).flatMap((file) => {
    const tests = file.assertionResults.filter(({ status }) => status === 'failed');
    const causes = tests.map((one) => `${one.fullName}: ${firstLine(one.failureMessages?.[0])}`);
    if (causes.length === 0 && file.status === 'failed') causes.push(firstLine(file.message) || 'a hook, told above');
    return causes.map((cause) => `Failed: ${relative('.', file.name ?? '')}: ${cause}`);
  });
}

/** Of a message, the first line that says more than the kind of the error. */
const firstLine = (text = '') =>
  text
    .replace(/^\w*Error:\s*\n\s*/, '')
    .trim()
    .split('\n', 1)[0] ?? '';

/**
 * Counts a report of vitest. A file that failed without a failed test counts as one failure,
 * and so does a run that ended badly with nothing to show for it.
 * @param {{ readonly testResults: readonly TestFile[] } | undefined} results
 * @param {number} code exit code of vitest
 * @returns {Tally}
 */
export function tally(results, code) {
  const files = results?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const failedIn = (/** @type {TestFile} */ file) =>
    file.assertionResults.filter(({ status }) => status === 'failed').length;
  const failed = files.reduce((sum, file) => sum + Math.max(failedIn(file), file.status === 'failed' ? 1 : 0), 0);
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: failed === 0 && (code !== 0 || tests.length === 0) ? 1 : failed,
  };
}
