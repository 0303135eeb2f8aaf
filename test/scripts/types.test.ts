import { expect, test } from 'vitest';
import { importsOf } from '../../scripts/steps/types.mjs';

test('finds the relative modules a declaration names, in each way of naming one', () => {
  const text =
    "import type { A } from './a.ts';\nexport * from '../b.ts';\ndeclare const c: import('./c.ts').C;\nimport { z } from 'zod';";
  expect(importsOf(text)).toEqual(['./a.ts', '../b.ts', './c.ts']);
});
