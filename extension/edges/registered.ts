import type { Scripting } from 'webextension-polyfill';
import { type Chosen, isHandled } from '../../shared/core/plan/handling.ts';
import { statesOf } from '../control/state.ts';
import { patternsOf } from '../site.ts';
import type { GpcChoice } from './gpc.ts';

type Api = Pick<
  Scripting.Static,
  'registerContentScripts' | 'updateContentScripts' | 'unregisterContentScripts' | 'getRegisteredContentScripts'
>;

/** The polyfill's types do not know where a script runs. */
interface Registration {
  readonly id: string;
  readonly js: string[];
  readonly matches: string[];
  readonly world: 'MAIN' | 'ISOLATED';
}

/** Others register scripts, too. */
const isOurs = (id: string) => /^(guard:|report:|gpc$)/.test(id);

/**
 * The guard for a site's pages, and who carries what it stops. A page's world knows nothing of the extension, so what
 * is chosen for the site is told by the files that run before the guard.
 */
export function guardsFor(site: string, chosen: Chosen): readonly Registration[] {
  if (!isHandled(chosen)) return [];
  const matches = patternsOf(site);
  return [
    { id: `report:${site}`, js: ['extension/report.js'], matches, world: 'ISOLATED' },
    { id: `guard:${site}`, js: [...statesOf(chosen), 'extension/guard.js'], matches, world: 'MAIN' },
  ];
}

/** What states Global Privacy Control to scripts. Where the person has not let the extension in, it does not run. */
export function gpcScripts({ everywhere, sites }: GpcChoice): readonly Registration[] {
  const matches = everywhere ? ['*://*/*'] : sites.flatMap(patternsOf);
  return matches.length ? [{ id: 'gpc', js: ['extension/gpc.js'], matches, world: 'MAIN' }] : [];
}

/**
 * Runs exactly these scripts in pages from their next load on, before any of the page's own. What stays is changed in
 * place: a page that loads meanwhile has the former guard or the new one, never none.
 */
export async function replaceScripts(api: Api, wanted: readonly Registration[]): Promise<void> {
  const before = new Set((await api.getRegisteredContentScripts()).map(({ id }) => id).filter(isOurs));
  const scripts = wanted.map((script) => ({
    ...script,
    runAt: 'document_start' as const,
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  }));
  const stay = scripts.filter(({ id }) => before.has(id));
  const come = scripts.filter(({ id }) => !before.has(id));
  const go = [...before].filter((id) => !scripts.some((script) => script.id === id));
  if (stay.length) await api.updateContentScripts(stay);
  if (come.length) await api.registerContentScripts(come);
  if (go.length) await api.unregisterContentScripts({ ids: go });
}
