import { say } from '../say.ts';
import type { Shell } from '../shell.ts';
import type { Adapter, Globals } from './adapter.ts';
import { clarity } from './clarity.ts';
import { matomo } from './matomo.ts';
import { meta } from './meta.ts';
import { mixpanel } from './mixpanel.ts';
import { posthog } from './posthog.ts';

/**
 * Every vendor that can be told once its code is there, by its global. A new one is one file and one line.
 * Google is told by the loader, ahead of everything; Metrica's flag is set by enforcement, ahead of its counter.
 */
const adapters: Readonly<Record<string, Adapter>> = { clarity, _paq: matomo, fbq: meta, mixpanel, posthog };

/** What each vendor's code has heard; code that comes in the place of a stub has heard nothing yet. */
const heard = new Map<unknown, string>();

/** Tells every vendor on the page what is granted now, once. One that throws does not keep the others from hearing. */
export async function open({ permits, state }: Shell): Promise<void> {
  const globals = window as unknown as Globals;
  const { decidedAt, granted } = state();
  const answer = `${decidedAt} ${granted}`;
  for (const [name, adapter] of Object.entries(adapters)) {
    if (globals[name] === undefined || heard.get(globals[name]) === answer) continue;
    try {
      adapter(globals, (purpose, service) => permits([purpose], service));
      heard.set(globals[name], answer);
    } catch (error) {
      say('a service could not be told', error);
    }
  }
}
