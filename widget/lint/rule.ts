import type { Remark } from './finding.ts';
import type { Known } from './known.ts';
import type { Page } from './page.ts';

/** Looks at one page for one kind of mistake. */
export type Rule = (page: Page, known: Known) => readonly Remark[];
