import { type Handling, type Handlings, handlingOf } from '../shared/core/plan/handling.ts';
import { unpack } from '../shared/core/registry/pack.ts';
import { type Rules, rules } from '../shared/core/registry/rules.ts';
import { guard } from '../shared/page/guard/guard.ts';
import { reporter } from './control/reporter.ts';
import { stateName } from './control/state-name.ts';

declare const __OWN__: string;
declare const __CATALOGUE__: string;
declare const __KNOWN__: string;

/** What the person chose for this site; left by the state files, gone before the page's first script. */
const state: Record<string, unknown> = globalThis as never;
const chosen = (state[stateName] ?? {}) as Handlings;
delete state[stateName];

let known: Rules | undefined;
const verdicts = new Map<string, Handling>();

/** Names come again and again; the rules are asked once. */
function handlingOfName(name: string): Handling {
  const before = verdicts.get(name);
  if (before) return before;
  known ??= rules([], unpack([__OWN__, __CATALOGUE__, __KNOWN__].join('\n')));
  const rule = known.named(name);
  const handling = rule ? handlingOf(rule.purposes, chosen) : 'allow';
  if (verdicts.size < 1000) verdicts.set(name, handling);
  return handling;
}

const report = reporter(window);
guard(window, (write) => {
  const handling = handlingOfName(write.name);
  if (handling === 'allow') return true;
  report(write, handling);
  return false;
});
