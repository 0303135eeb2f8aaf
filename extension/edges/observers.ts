import type { Permissions, Runtime, Scripting } from 'webextension-polyfill';

const id = 'observer';

interface Apis {
  readonly permissions: Pick<Permissions.Static, 'getAll' | 'onAdded' | 'onRemoved'>;
  readonly runtime: Pick<Runtime.Static, 'getManifest'>;
  readonly scripting: Pick<
    Scripting.Static,
    'registerContentScripts' | 'unregisterContentScripts' | 'getRegisteredContentScripts'
  >;
}

/**
 * Keeps the observer on every site that the person has allowed. The service's own are in the manifest; the
 * others come and go with their permissions.
 */
export function watchAllowedSites({ permissions, runtime, scripting }: Apis): void {
  const [observer] = runtime.getManifest().content_scripts ?? [];
  if (!observer?.js) return;
  const { js, matches: own } = observer;
  const renew = async () => {
    const { origins = [] } = await permissions.getAll();
    // WebSockets are allowed beside pages; a script for them is refused, and all others with it.
    const matches = origins.filter((origin) => !own.includes(origin) && !/^wss?:/.test(origin));
    const registered = await scripting.getRegisteredContentScripts({ ids: [id] });
    if (registered.length) await scripting.unregisterContentScripts({ ids: [id] });
    if (!matches.length) return;
    await scripting.registerContentScripts([
      {
        id,
        js,
        matches,
        runAt: 'document_start',
        allFrames: true,
        matchOriginAsFallback: true,
        world: 'MAIN',
        persistAcrossSessions: true,
      } as Scripting.RegisteredContentScript,
    ]);
  };
  let renewing: Promise<unknown> = Promise.resolve();
  const soon = () => {
    // One after another: two at once would register the same script twice.
    renewing = renewing.then(renew, renew);
  };
  permissions.onAdded.addListener(soon);
  permissions.onRemoved.addListener(soon);
  soon();
}
