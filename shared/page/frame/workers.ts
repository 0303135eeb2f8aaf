export interface FrameWorker {
  readonly scope: string;
  /** Address of its script. */
  readonly script: string;
}

/** All service workers of the origin. @returns JSON of {@link FrameWorker}s, or `null` where refused */
export async function readWorkers(): Promise<string> {
  try {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const found = registrations.map(({ scope, active, waiting, installing }): FrameWorker => {
      return { scope, script: (active ?? waiting ?? installing)?.scriptURL ?? scope };
    });
    return JSON.stringify(found);
  } catch {
    return 'null';
  }
}

/** Unregisters the service worker of a scope. */
export async function eraseWorker(origin: string, scope: string): Promise<string> {
  if (window.origin !== origin) return 'null';
  const registrations = await navigator.serviceWorker.getRegistrations();
  await registrations.find((registration) => registration.scope === scope)?.unregister();
  return 'null';
}
