import { termsOf } from '../../shared/core/policy/edition.ts';
import { faults } from '../../shared/core/registry/faults.ts';
import type { Registry } from '../../shared/core/registry/registry.ts';
import { ruleOf, rules } from '../../shared/core/registry/rules.ts';
import { type Declared, registryTag } from '../enforcement.ts';
import { say } from '../say.ts';
import { webAddress } from '../ui/web-address.ts';
import { builtIn, catalogue } from './built-in.ts';

/** A registry that is refused, or has yet to arrive: known services are still recognised and held. */
const without = (faults: readonly string[]): Declared => ({ ...builtIn(), terms: [], faults });

/** Tells the developer of links that the interface leaves out. */
function tellLinks({ policyUrl, cabinetUrl, services }: Registry): void {
  const links = Object.entries({ policyUrl, cabinetUrl });
  for (const [at, { privacy }] of services.entries()) links.push([`services[${at}].privacy`, privacy]);
  for (const [field, link] of links) {
    if (link && !webAddress(link)) say(`registry.${field}: is no address of the web, and no link leads there`);
  }
}

/** Reads the text of a registry. Whatever is not exactly one is refused, with sentences that name the fields. */
function read(text: string): Declared {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return without([`registry: is not JSON (${error})`]);
  }
  const found = faults(value);
  if (found.length) return without(found);
  const registry = value as Registry;
  const terms = termsOf(registry.editions);
  tellLinks(registry);
  return { terms, rules: rules(terms, [...registry.services.map(ruleOf), ...catalogue()]), registry, faults: [] };
}

/** Fetches a registry. One that does not arrive grants nothing. */
async function fetched(url: string): Promise<Declared> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return read(await response.text());
  } catch (error) {
    return without([`registry: could not be fetched from ${url} (${error})`]);
  }
}

/** The site's own registry: the one that stands in the page at once, else the one at an address when it arrives. */
export function ownRegistry(url: string | undefined): { readonly now: Declared; later?(): Promise<Declared> } {
  const [inline, another] = document.querySelectorAll(registryTag);
  if (another) say('only the first registry of the page counts', another);
  if (inline) return { now: read(inline.textContent) };
  if (url === undefined) return { now: builtIn() };
  return { now: without([]), later: () => fetched(url) };
}
