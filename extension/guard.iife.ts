import type { NameTable } from '../shared/core/registry/name-table.ts';
import { guard } from '../shared/page/guard/guard.ts';
import type { Write } from '../shared/page/guard/write.ts';
import { hearArrivals } from './control/arrivals.ts';
import { declarations } from './control/declared.ts';
import { reporter } from './control/reporter.ts';
import { type State, stateName } from './control/state-name.ts';
import { guardTaking } from './control/taking.ts';
import { unchanged } from './control/unchanged.ts';
import { verdictBy } from './control/verdict.ts';

declare const __NAMES__: string;

/** What the person chose for this site; left by the state files, gone before the page's first script. */
const left: Record<string, unknown> = globalThis as never;
const state = (left[stateName] ?? {}) as State;
delete left[stateName];

const declared = declarations(document);
const verdict = verdictBy(state, JSON.parse(__NAMES__) as NameTable, declared.needs);
const report = reporter(window, declared.learn);
/** Whether anything can be waiting for the person. */
const asks = Object.values(state.purposes ?? {}).includes('ask') || Boolean(state.carried?.length);
const isThere = unchanged(window);

function judge(write: Write): boolean {
  const { name, takes } = write;
  if (takes) {
    if (asks && (takes === 'all' || verdict(name) === 'ask')) report.taken(write);
    return true;
  }
  const handling = verdict(name);
  if (handling === 'allow') return true;
  if (handling === 'ask' && isThere(write)) {
    // What waited in its place is wanted no more; and what is there need not be written.
    report.taken(write);
    return false;
  }
  report.stopped(write, handling);
  return false;
}

hearArrivals(window, (write) => {
  if (verdict(write.name) !== 'allow') report.came(write);
});
guard(window, judge, (realm) => guardTaking(realm, judge));
