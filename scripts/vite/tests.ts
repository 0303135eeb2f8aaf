import type { TestProjectConfiguration } from 'vitest/config';
import { define, jsx } from './parts.ts';

/** Real browsers, and something else that runs as well. */
const patient = {
  testTimeout: 90_000,
  hookTimeout: 90_000,
  // Told in the output. What a busy machine drops once (a page kept for going back, a worker) is no fault of ours.
  retry: 1,
  expect: { poll: { timeout: 10_000 } },
};

/** On a machine with two cores: most of the time a test waits for its page. */
const crowded = { ...patient, maxWorkers: 5 };

/** Pure modules need not be loaded anew for each file, and half of the machine runs `commands` beside them. */
const light = { isolate: false, maxWorkers: 2, testTimeout: 30_000 };

const project = (name: string, test: object): TestProjectConfiguration => ({ ...jsx, define, test: { name, ...test } });

/**
 * Tests mirror the source paths. `unit` is pure, `dom` renders components,
 * `browser` and `e2e` drive the built output in real browsers.
 */
export const test = {
  projects: [
    project('unit', {
      include: ['test/{shared,architecture,docs,scripts,widget,extension}/**/*.test.ts'],
      environment: 'node',
      ...light,
    }),
    project('dom', {
      include: ['test/**/*.test.tsx'],
      environment: 'happy-dom',
      setupFiles: ['test/support/clean-up.ts'],
      ...light,
    }),
    project('browser', {
      include: ['test/browser/**/*.test.ts'],
      // The files share the browser of their process; see test/support/fixture.ts.
      isolate: false,
      ...crowded,
    }),
    project('e2e', {
      include: ['test/e2e/**/*.test.ts'],
      // The files share what they import, the drivers of the browsers above all.
      isolate: false,
      ...crowded,
    }),
    // Builds what has changed since the last build: nothing else may use the built output meanwhile.
    project('commands', { include: ['test/commands/**/*.test.ts'], maxWorkers: 2, ...patient }),
  ],
};
