import type { Rule } from '../../shared/core/registry/rules.ts';
import type { GpcEdge } from '../edges/gpc.ts';
import type { HandlingEdge } from '../edges/handlings.ts';
import { gpcScripts, guardsFor } from '../edges/registered.ts';
import type { RegistryEdge } from '../edges/registries.ts';
import { allRules } from '../known.ts';
import { gpcRules, headerRules, type NetRule, requestRules } from './net-rules.ts';

interface EnforcingEdges {
  readonly handlings: Pick<HandlingEdge, 'all'>;
  readonly gpc: Pick<GpcEdge, 'read'>;
  readonly registries: Pick<RegistryEdge, 'ofSite'>;
  /** Whether responses wait for the background; otherwise the browser's rules take cookies off them. */
  readonly waits: boolean;
  readonly scripts: (wanted: ReturnType<typeof guardsFor>) => Promise<void>;
  readonly rules: (wanted: readonly NetRule[]) => Promise<void>;
  /** Hears what responses set, or does not. */
  readonly responses: (counts: boolean) => void;
  /** What was enforced last, kept until the extension or the browser starts anew. */
  readonly enforced: { read(): Promise<string | undefined>; keep(what: string): Promise<void> };
}

/**
 * Makes the browser follow what is chosen, one time after the other. What already stands is left alone, so that a
 * background that was stopped halfway can simply do it again when it starts.
 */
export function enforcing(edges: EnforcingEdges) {
  const { handlings, gpc, registries, waits, scripts, rules, responses, enforced } = edges;
  let last: Promise<unknown> = Promise.resolve();

  async function enforceNow(): Promise<void> {
    const sites = await handlings.all();
    const counts = sites.size > 0;
    // Heard before the rules take anything, and until they take nothing more.
    if (counts) responses(true);
    const wish = await gpc.read();
    const wanted: NetRule[] = [];
    for (const [site, chosen] of sites) {
      const services: readonly Rule[] = [...allRules, ...(await registries.ofSite(site))];
      wanted.push(...(waits ? [] : headerRules(site, chosen, services)), ...requestRules(site, chosen, services));
    }
    wanted.push(...gpcRules(wish));
    const inPages = [...[...sites].flatMap(([site, chosen]) => guardsFor(site, chosen)), ...gpcScripts(wish)];
    const what = JSON.stringify([inPages, wanted]);
    if ((await enforced.read()) !== what) {
      // Halfway there, neither the former state stands nor the new one.
      await enforced.keep('');
      await scripts(inPages);
      await rules(wanted);
      await enforced.keep(what);
    }
    if (!counts) responses(false);
  }

  return (): Promise<void> => {
    const turn = last.then(enforceNow, enforceNow);
    last = turn;
    return turn;
  };
}
