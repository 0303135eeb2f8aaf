import { cookieName, readCookies, validForSeconds, writeCookie } from '../core/consent/cookie.ts';
import type { Decided } from '../core/consent/decided.ts';

/** The consent cookie of this site, shared by its sub-domains. */
export interface ConsentJar {
  read(): Decided | undefined;
  /** Keeps a decision. `false` when the browser refused: then it lives as long as this jar. */
  write(decided: Decided): boolean;
}

/**
 * The last labels of a host, widest first, never one label alone: `inservice.ru`, `lk.inservice.ru`.
 * An address has none.
 */
function domains(host: string): string[] {
  const labels = host.split('.');
  return /^[\d.]+$|:/.test(host) ? [] : labels.slice(1).map((_, at) => labels.slice(-2 - at).join('.'));
}

/**
 * Reads and writes the consent cookie. The registrable domain cannot be guessed from label counts
 * (`com.kz`, `co.uk`), so on writing the widest domain that the browser accepts is taken (RFC 6265bis 5.7).
 * @param domain the developer's choice, instead of probing
 */
export function consentJar(
  document: Pick<Document, 'cookie'>,
  { hostname, protocol }: Pick<Location, 'hostname' | 'protocol'>,
  domain?: string,
): ConsentJar {
  let memory: Decided | undefined;
  const values = () =>
    document.cookie
      .split('; ')
      .filter((pair) => pair.startsWith(`${cookieName}=`))
      .map((pair) => pair.slice(cookieName.length + 1));
  // On plain http: until the browser closes, and not Secure.
  const lasting = protocol === 'https:' ? `; Secure; Max-Age=${validForSeconds}` : '';
  const set = (value: string, more: string, at: string) => {
    document.cookie = `${cookieName}=${value}; Path=/; SameSite=Lax${more}${at && `; Domain=${at}`}`;
  };
  return {
    read() {
      try {
        return readCookies(values()) ?? memory;
      } catch {
        // A sandboxed page may not touch cookies at all.
        return memory;
      }
    },
    write(decided) {
      try {
        const value = writeCookie(decided);
        const places = [...(domain ? [domain] : domains(hostname)), ''];
        for (const at of places) {
          const before = `${values()}`;
          set(value, lasting, at);
          // Another value than ours is that of a tab that decides just now: the browser takes cookies here.
          if (`${values()}` === before && !values().includes(value)) continue;
          // A twin left at another width would be read beside the new one. Taken away only now: other tabs
          // would otherwise see a moment without any decision.
          for (const other of places) if (other !== at) set('', '; Max-Age=0', other);
          memory = undefined;
          return true;
        }
      } catch {
        // As above: the decision then holds for this page.
      }
      memory = decided;
      return false;
    },
  };
}
