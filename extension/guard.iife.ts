import type { NameTable } from '../shared/core/registry/name-table.ts';
import { guard } from '../shared/page/guard/guard.ts';
import { declarations } from './control/declared.ts';
import { reporter } from './control/reporter.ts';
import { type State, stateName } from './control/state-name.ts';
import { verdictBy } from './control/verdict.ts';

declare const __NAMES__: string;

/** What the person chose for this site; left by the state files, gone before the page's first script. */
const left: Record<string, unknown> = globalThis as never;
const state = (left[stateName] ?? {}) as State;
delete left[stateName];

const declared = declarations(document);
const verdict = verdictBy(state, JSON.parse(__NAMES__) as NameTable, declared.needs);
const report = reporter(window, declared.learn);

guard(window, (write) => {
  const handling = verdict(write.name);
  if (handling === 'allow') return true;
  report(write, handling);
  return false;
});
