import type { Extension, Permissions, Runtime } from 'webextension-polyfill';
import { patternsOfUrl } from '../control/reach.ts';
import { patternsOf } from '../site.ts';

export interface AccessEdge {
  /** Whether the person has allowed the extension to look at this site. */
  has(site: string): Promise<boolean>;
  /** Whether the person has allowed the extension in private windows. */
  privateWindows(): Promise<boolean>;
  /** Asks the person. Works only straight from a click. */
  request(site: string): Promise<boolean>;
  /** Asks to touch requests to these addresses of the registry. Works only straight from a click. */
  requestUrls(urls: readonly string[]): Promise<boolean>;
}

/** Everything but WebSockets, where the browser counts those apart. */
const most = '*://*/*';

/** The addresses that the manifest lets the extension ask for. The polyfill's types do not know them. */
export function askable(runtime: Pick<Runtime.Static, 'getManifest'>): readonly string[] {
  const { optional_host_permissions: hosts = [] }: { readonly optional_host_permissions?: readonly string[] } =
    runtime.getManifest();
  // Browsers allow an empty list without asking: everything would count as permitted.
  if (!hosts.includes(most)) throw new Error(`The manifest does not let the extension ask for ${most}.`);
  return hosts;
}

/** How much of what pages request from an address may be stopped: with `most`, all but WebSockets. */
export type Reach = 'none' | 'most' | 'all';

/** @param everywhere all that may be asked for */
export async function reachOf(
  api: Pick<Permissions.Static, 'contains'>,
  everywhere: readonly string[],
  url: string,
): Promise<Reach> {
  const holds = (patterns: readonly string[]) => api.contains({ origins: [...patternsOfUrl(url, patterns)] });
  if (!(await holds([most]))) return 'none';
  return (await holds(everywhere)) ? 'all' : 'most';
}

/** @param everywhere all that it may ask for */
export const accessEdge = (
  api: Pick<Permissions.Static, 'contains' | 'request'>,
  everywhere: readonly string[],
  extension: Pick<Extension.Static, 'isAllowedIncognitoAccess'>,
): AccessEdge => ({
  privateWindows: () => extension.isAllowedIncognitoAccess(),
  has: (site) => api.contains({ origins: patternsOf(site) }),
  request: (site) => api.request({ origins: patternsOf(site) }),
  requestUrls: (urls) => api.request({ origins: [...new Set(urls.flatMap((url) => patternsOfUrl(url, everywhere)))] }),
});
