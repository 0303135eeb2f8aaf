import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { failures, tally } from '../../scripts/steps/tests.mjs';

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

test('what failed is told by file, name and the first line of why', () => {
  const failed = { status: 'failed', fullName: 'keeps its word', failureMessages: ['AssertionError: no\n  at …'] };
  const broken = { status: 'failed', name: resolve('test/b.test.ts'), message: 'Syntax\n…', assertionResults: [] };
  const results = {
    testResults: [
      file('passed', 'passed'),
      { status: 'failed', name: resolve('test/a.test.ts'), assertionResults: [{ status: 'passed' }, failed] },
      broken,
    ],
  };
  expect(failures(results)).toEqual([
    'Failed: test/a.test.ts: keeps its word: AssertionError: no',
    'Failed: test/b.test.ts: Syntax',
  ]);
  const ofHook = { testResults: [file('failed', 'passed')] };
  const later = { status: 'failed', fullName: 'ends', failureMessages: ['Error: \n  no such page\n  at …'] };
  expect([
    ...failures(ofHook),
    ...failures({ testResults: [{ status: 'failed', assertionResults: [later] }] }),
  ]).toEqual(['Failed: : a hook, told above', 'Failed: : ends: no such page']);
  expect(failures(undefined)).toEqual([]);
});
