import { getDomain } from 'tldts';

/**
 * The site that a host belongs to: its registrable domain, or the host itself where there is none
 * (an IP address, `localhost`). `undefined` when it is no host at all.
 */
export function siteOf(host: string): string | undefined {
  try {
    const { hostname } = new URL(`http://${host}`);
    return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
  } catch {
    return undefined;
  }
}

/** The site of a web address; `undefined` for the browser's own pages. */
export const siteOfUrl = (url: string): string | undefined =>
  /^https?:/.test(url) && URL.canParse(url) ? siteOf(new URL(url).hostname) : undefined;

/** Scheme and registrable domain, the way browsers name partitions. */
export function partitionSite(origin: string): string {
  const { protocol } = new URL(origin);
  return `${protocol}//${siteOfUrl(origin) ?? ''}`;
}

/** What must be permitted to see a site: http and https, sub-domains included where it can have any. */
export const patternsOf = (site: string): string[] =>
  getDomain(site, { allowPrivateDomains: true }) ? [`*://*.${site}/*`] : [`*://${site}/*`];
