import { identify } from '../../shared/core/identify/identify.ts';
import { mask } from '../../shared/core/identify/mask.ts';
import { type Purpose, purposes } from '../../shared/core/policy/purposes.ts';
import type { Declaration, Registry, Service } from '../../shared/core/registry/registry.ts';
import { declares } from '../../shared/core/registry/rules.ts';
import { seenLater, seenNow } from '../../shared/page/erase/stores.ts';
import type { Write } from '../../shared/page/guard/write.ts';
import { allServices } from './declared.ts';

/** One item that is stored now, as far as a page can see it. */
export interface Here extends Write {
  readonly service: Service | undefined;
  readonly declaration: Declaration | undefined;
  readonly purpose: Purpose | 'unknown';
  /** Masked; absent where a page reads no value (databases, caches). */
  readonly value: string | undefined;
}

/** Reads one value; a store that the browser refuses has none. */
function valueOf({ kind, name }: Write): string | undefined {
  try {
    if (kind === 'local-storage') return localStorage.getItem(name) ?? undefined;
    if (kind === 'session-storage') return sessionStorage.getItem(name) ?? undefined;
    if (kind !== 'cookie') return undefined;
    const pair = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
    return pair?.slice(name.length + 1);
  } catch {
    return undefined;
  }
}

/** Whose item a name is: the site's own declarations before the catalogue, exact names before patterns. */
function ownerOf(services: readonly Service[], name: string) {
  const fits = (test: (declared: string) => boolean) => {
    for (const service of services) {
      const declaration = service.items?.find((item) => test(item.name));
      if (declaration) return { service, declaration };
    }
    return undefined;
  };
  return fits((declared) => declared === name) ?? fits((declared) => declares(declared, name));
}

/** What this page can see in its stores, by name. */
export const namesHere = async (): Promise<readonly Write[]> => [...seenNow(window), ...(await seenLater(window))];

/** Everything that this page can see in its stores, by purpose in the order of the policy, the unknown last. */
export async function readHere(registry: Registry | undefined): Promise<readonly Here[]> {
  const { own, known } = allServices(registry);
  const services = [...own, ...known];
  const items = (await namesHere()).map((item): Here => {
    const owner = ownerOf(services, item.name);
    const value = valueOf(item);
    return {
      ...item,
      service: owner?.service,
      declaration: owner?.declaration,
      purpose: owner?.service.purposes[0] ?? 'unknown',
      value: value === undefined ? undefined : mask(value, identify(item.name, value, Date.now())),
    };
  });
  const order = (purpose: Here['purpose']) => (purpose === 'unknown' ? purposes.length : purposes.indexOf(purpose));
  return items.sort((one, other) => order(one.purpose) - order(other.purpose) || (one.name < other.name ? -1 : 1));
}
