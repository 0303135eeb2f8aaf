import type { Chosen } from '../../shared/core/plan/handling.ts';
import type { Rules } from '../../shared/core/registry/rules.ts';
import type { HandlingEdge } from '../edges/handlings.ts';
import type { RegistryEdge } from '../edges/registries.ts';

/** What counts at a host. */
export interface Standing {
  readonly site: string;
  readonly chosen: Chosen;
  /** The registry of the site, where it publishes one. */
  readonly own: Rules | undefined;
}

/** Asks what counts at a host now; `undefined` where nothing is chosen. */
export const standingBy =
  (handlings: Pick<HandlingEdge, 'of'>, registries: Pick<RegistryEdge, 'of'>) =>
  async (site: string | undefined, host: string): Promise<Standing | undefined> => {
    const chosen = site && (await handlings.of(site));
    return chosen ? { site, chosen, own: await registries.of(host) } : undefined;
  };
