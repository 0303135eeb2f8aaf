import type { Scripting } from 'webextension-polyfill';
import { type Handlings, handled } from '../../shared/core/plan/handling.ts';
import { stateFile } from '../control/state.ts';
import { patternsOf } from '../site.ts';

type Api = Pick<
  Scripting.Static,
  'registerContentScripts' | 'unregisterContentScripts' | 'getRegisteredContentScripts'
>;

/** The polyfill's types do not know where a script runs. */
interface Registration {
  readonly id: string;
  readonly js: string[];
  readonly matches: string[];
  readonly world: 'MAIN' | 'ISOLATED';
}

/** Others register scripts, too. */
const isOurs = (id: string) => id.startsWith('guard:') || id.startsWith('report:');

const scriptsOf = (site: string, chosen: Handlings): readonly Registration[] => {
  const states = handled(chosen).map(([purpose, handling]) => stateFile(purpose, handling));
  const matches = patternsOf(site);
  return states.length
    ? [
        { id: `report:${site}`, js: ['extension/report.js'], matches, world: 'ISOLATED' },
        { id: `guard:${site}`, js: [...states, 'extension/guard.js'], matches, world: 'MAIN' },
      ]
    : [];
};

/**
 * Puts the guard into the pages of these sites, before their own scripts, from the next load on. A page's world knows
 * nothing of the extension, so what is chosen for the site is told by the files that run before the guard.
 */
export async function registerGuards(api: Api, sites: ReadonlyMap<string, Handlings>): Promise<void> {
  const before = (await api.getRegisteredContentScripts()).map(({ id }) => id).filter(isOurs);
  const wanted = [...sites].flatMap(([site, chosen]) => scriptsOf(site, chosen));
  if (before.length) await api.unregisterContentScripts({ ids: before });
  if (!wanted.length) return;
  await api.registerContentScripts(
    wanted.map((script) => ({
      ...script,
      runAt: 'document_start' as const,
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    })),
  );
}
