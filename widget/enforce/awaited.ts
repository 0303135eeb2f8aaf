import type { Declared } from '../enforcement.ts';
import { type AppGlobals, inApp } from '../native/in-app.ts';
import { say } from '../say.ts';
import type { Shell } from '../shell.ts';
import { builtInTerms } from '../terms.ts';
import { ownRegistry } from './own-registry.ts';

/** What holds everything until it is there: the site's own registry, and what a native app around the page knows. */
export function awaited(shell: Shell): ReturnType<typeof ownRegistry> {
  const { now, later } = ownRegistry(shell.options.data.registry);
  const page: Window & AppGlobals = window;
  if (!inApp()) return later ? { now, later } : { now };
  // Taken away before the first script of the page, which could otherwise read the app's key and speak for it.
  const injected = page.inserviceNativeConsent;
  delete page.inserviceNativeConsent;
  const follow = async (): Promise<Declared> => {
    const declared = later ? await later() : now;
    const { open } = await shell.load('bridge');
    open(shell, declared.terms ?? builtInTerms, injected);
    return declared;
  };
  return {
    now,
    later: () =>
      follow().catch((error: unknown) => {
        say('could not load the bridge to the app: everything stays held', error);
        return new Promise(() => {});
      }),
  };
}
