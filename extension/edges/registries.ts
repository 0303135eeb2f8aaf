import type { Storage } from 'webextension-polyfill';
import { pack, spare, unpack } from '../../shared/core/registry/pack.ts';
import type { Registry } from '../../shared/core/registry/registry.ts';
import { type Rule, type Rules, ruleOf, rules } from '../../shared/core/registry/rules.ts';
import { parseRegistry } from '../../shared/core/registry/schema.ts';
import { registryKey } from '../control/registry-key.ts';
import { siteOf } from '../site.ts';

/** More services than a site has. */
const most = 300;
/** Hosts that are remembered while the background runs. */
const mostHosts = 100;
/** Characters. */
const longest = 100_000;

/** What sites declare themselves, as of the last visit. Kept on this device only. */
export interface RegistryEdge {
  /** What the pages of a host declare; `undefined` where they publish nothing. */
  of(host: string): Promise<Rules | undefined>;
  /** Everything that hosts of a site declare. */
  ofSite(site: string): Promise<readonly Rule[]>;
  /** Learns what a page publishes. Untrusted: what is no registry is forgotten. @returns whether anything is new */
  learn(host: string, text: string): Promise<boolean>;
}

/** The packed form has its own spaces and bars: what would break it is left out. */
const fits = (text: string) => text.length < 500 && !/[\s|]/.test(text);

function packed(text: string): string {
  const { value } = parsed(text);
  const services = (value?.services ?? []).slice(0, most).map(ruleOf);
  const all = services
    .filter(({ id }) => !/[\n|]/.test(id))
    .map((rule) => spare({ ...rule, names: rule.names.filter(fits), urls: rule.urls.filter(fits) }));
  const line = pack(all);
  return line.length > longest ? '' : line;
}

function parsed(text: string): { readonly value?: Registry } {
  try {
    const read = parseRegistry(JSON.parse(text));
    return 'value' in read ? read : {};
  } catch {
    // Not JSON: no registry. The panel tells what is wrong with it.
    return {};
  }
}

export function registryEdge(area: Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>): RegistryEdge {
  const linesAt = (kept: unknown): readonly Rule[] => (typeof kept === 'string' ? unpack(kept) : []);
  // Asked for with every cookie; only the background learns.
  const known = new Map<string, Promise<Rules | undefined>>();
  const read = async (host: string) => {
    const key = registryKey(host);
    const own = linesAt((await area.get(key))[key]);
    return own.length ? rules([], own) : undefined;
  };
  return {
    of(host) {
      const found = known.get(host) ?? read(host);
      if (known.size < mostHosts) known.set(host, found);
      return found;
    },
    async ofSite(site) {
      const all = Object.entries(await area.get(null));
      return all.flatMap(([key, kept]) => {
        const host = key.startsWith(registryKey('')) ? key.slice(registryKey('').length) : undefined;
        return host !== undefined && siteOf(host) === site ? linesAt(kept) : [];
      });
    },
    async learn(host, text) {
      const key = registryKey(host);
      const before = (await area.get(key))[key];
      const line = packed(text);
      if ((before ?? '') === line) return false;
      await (line ? area.set({ [key]: line }) : area.remove(key));
      known.delete(host);
      return true;
    },
  };
}
