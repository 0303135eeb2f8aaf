import { expect, test } from 'vitest';
import { selectionOf, testFiles } from '../../scripts/steps/selection.mjs';

const files = [
  'test/shared/core/policy.test.ts',
  'test/widget/ui/banner.test.tsx',
  'test/commands/start.test.ts',
  'test/browser/inline.test.ts',
  'test/e2e/popup.test.ts',
];

test('one file runs in its project, and what it drives is built', () => {
  expect(selectionOf(['./test/browser/inline.test.ts'], files)).toEqual({
    groups: [['browser']],
    args: ['test/browser/inline.test.ts'],
    drives: true,
  });
});

test('a part of a path means every file that has it, in groups that can run together', () => {
  expect(selectionOf(['ui/', 'popup', 'policy'], files)).toEqual({
    groups: [['unit', 'dom'], ['e2e']],
    args: ['ui/', 'popup', 'policy'],
    drives: true,
  });
});

test('options go to vitest as they are, and their values are no paths', () => {
  expect(selectionOf(['policy', '-t', 'asks again'], files)).toEqual({
    groups: [['unit']],
    args: ['policy', '-t', 'asks again'],
    drives: false,
  });
  expect(selectionOf(['-t', 'asks again'], files).groups).toEqual([
    ['unit', 'dom', 'commands'],
    ['browser', 'e2e'],
  ]);
});

test('what no file is named like is told', () => {
  expect(() => selectionOf(['policy', 'polcy'], files)).toThrow(
    'No test file has "polcy" in its path; they are in test/.',
  );
});

test('every test file of this project is known', async () => {
  expect(await testFiles()).toContain('test/scripts/selection.test.ts');
});
