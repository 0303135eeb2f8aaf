/** `/a/b/c` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`, `/a/b/c`, `/a/b/c/`: every path whose cookies this page gets (RFC 6265bis 5.1.4). */
export function pathsOf(pathname: string): string[] {
  const steps = pathname.split('/').filter(Boolean);
  return [
    '/',
    ...steps.flatMap((_, at) => [`/${steps.slice(0, at + 1).join('/')}`, `/${steps.slice(0, at + 1).join('/')}/`]),
  ];
}

/** The host itself and every wider domain; what the browser holds for a public suffix it refuses by itself. */
export const domainsOf = (hostname: string): string[] => {
  const labels = hostname.split('.');
  return labels.map((_, at) => labels.slice(at).join('.'));
};

/**
 * Lets a cookie expire wherever this page can reach: identity is name, domain, host-only and path (RFC 6265bis 5.7),
 * and a partitioned twin is another cookie again. Secure is told on https, where it fits either kind; without it
 * the prefixes `__Secure-` and `__Host-` would be refused.
 */
export function eraseCookie(
  document: Pick<Document, 'cookie'>,
  { hostname, pathname, protocol }: Pick<Location, 'hostname' | 'pathname' | 'protocol'>,
  name: string,
): void {
  const secure = protocol === 'https:';
  for (const path of pathsOf(pathname)) {
    for (const domain of ['', ...domainsOf(hostname).map((host) => `; Domain=${host}`)]) {
      const base = `${name}=; Max-Age=0; Path=${path}${domain}${secure ? '; Secure' : ''}`;
      document.cookie = base;
      if (secure) document.cookie = `${base}; SameSite=None; Partitioned`;
    }
  }
}
