import { say } from '../say.ts';
import type { Shell } from '../shell.ts';
import type { Adapter, Globals } from './adapter.ts';
import { clarity } from './clarity.ts';
import { matomo } from './matomo.ts';
import { meta } from './meta.ts';
import { mixpanel } from './mixpanel.ts';
import { posthog } from './posthog.ts';

/**
 * Every vendor that can be told once its code is there. A new one is one file and one line.
 * Google is told by the loader, ahead of everything; Metrica's flag is set by enforcement, ahead of its counter.
 */
const adapters: readonly Adapter[] = [clarity, matomo, meta, mixpanel, posthog];

/** Tells every vendor on the page what is granted now. One that throws does not keep the others from hearing. */
export async function open({ permits }: Shell): Promise<void> {
  for (const adapter of adapters) {
    try {
      adapter(window as unknown as Globals, (purpose, service) => permits([purpose], service));
    } catch (error) {
      say('a service could not be told', error);
    }
  }
}
