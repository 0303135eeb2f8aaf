import { expect, test } from 'vitest';
import { tally } from '../../scripts/steps/tests.mjs';

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

test('sums the tests of all files', () => {
  const results = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] };
  expect(tally(results, 1)).toEqual({ passed: 3, failed: 1 });
});

test('a file that broke before its first test counts as one failure', () => {
  const results = { testResults: [file('passed', 'passed'), file('failed')] };
  expect(tally(results, 1)).toEqual({ passed: 1, failed: 1 });
});

test('a run without a report counts as one failure', () => {
  expect(tally(undefined, 1)).toEqual({ passed: 0, failed: 1 });
});

test('a run that ended badly although every test passed counts as one failure', () => {
  expect(tally({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
});

test('a run that found no test counts as one failure', () => {
  expect(tally({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
});
