import { cookieName, readCookies, validForSeconds, writeCookie } from '../core/consent/cookie.ts';
import type { Decided } from '../core/consent/decided.ts';

/** The consent cookie of this site, shared by its sub-domains. */
export interface ConsentJar {
  read(): Decided | undefined;
  /** Keeps a decision. `false` when the browser refused: then it lives as long as this jar. */
  write(decided: Decided): boolean;
}

/** The last labels of a host, widest first, never one label alone: `inservice.ru`, `lk.inservice.ru`. An address has none. */
function candidates(host: string): string[] {
  const labels = /^[\d.]+$|:/.test(host) ? [] : host.split('.');
  return labels.slice(1).map((_, at) => labels.slice(labels.length - 2 - at).join('.'));
}

/**
 * Reads and writes the consent cookie. The registrable domain cannot be guessed from label counts
 * (`com.kz`, `co.uk`), so on writing the widest domain that the browser accepts is taken (RFC 6265bis 5.7).
 * @param domain the developer's choice, instead of probing.
 */
export function consentJar(
  document: Pick<Document, 'cookie'>,
  { hostname, protocol }: Pick<Location, 'hostname' | 'protocol'>,
  domain?: string,
): ConsentJar {
  let memory: Decided | undefined;
  const secure = protocol === 'https:';

  const values = (): string[] => {
    try {
      return document.cookie
        .split('; ')
        .filter((pair) => pair.startsWith(`${cookieName}=`))
        .map((pair) => pair.slice(cookieName.length + 1));
    } catch {
      return [];
    }
  };
  const set = (value: string, age: number | undefined, at?: string) => {
    try {
      document.cookie = `${cookieName}=${value}; Path=/; SameSite=Lax${secure ? '; Secure' : ''}${
        age === undefined ? '' : `; Max-Age=${age}`
      }${at ? `; Domain=${at}` : ''}`;
    } catch {
      // A sandboxed page may not touch cookies at all; the re-read below finds that out.
    }
  };

  return {
    read: () => readCookies(values()) ?? memory,
    write(decided) {
      const value = writeCookie(decided);
      const domains = domain ? [domain] : candidates(hostname);
      // A narrower twin left from elsewhere would be read beside the new one.
      for (const at of [undefined, ...domains]) set('', 0, at);
      for (const at of [...domains, undefined]) {
        set(value, secure ? validForSeconds : undefined, at);
        if (values().includes(value)) {
          memory = undefined;
          return true;
        }
      }
      memory = decided;
      return false;
    },
  };
}
