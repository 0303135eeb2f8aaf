import type { Extension, Permissions } from 'webextension-polyfill';
import { patternOfUrl } from '../control/reach.ts';
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

export const accessEdge = (
  api: Pick<Permissions.Static, 'contains' | 'request'>,
  extension: Pick<Extension.Static, 'isAllowedIncognitoAccess'>,
): AccessEdge => ({
  privateWindows: () => extension.isAllowedIncognitoAccess(),
  has: (site) => api.contains({ origins: patternsOf(site) }),
  request: (site) => api.request({ origins: patternsOf(site) }),
  requestUrls: (urls) => api.request({ origins: [...new Set(urls.map(patternOfUrl))] }),
});
