import { termsOf } from '../../shared/core/policy/edition.ts';
import { faults } from '../../shared/core/registry/faults.ts';
import type { Registry } from '../../shared/core/registry/registry.ts';
import { ruleOf, rules } from '../../shared/core/registry/rules.ts';
import { type Declared, registryTag } from '../enforcement.ts';
import { builtIn, catalogue } from './built-in.ts';

/** A registry that is refused, or has yet to arrive: known services are still recognised and held. */
const without = (faults: readonly string[]): Declared => ({ ...builtIn(), terms: [], faults });

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
  const inline = document.querySelector(registryTag);
  if (inline) return { now: read(inline.textContent) };
  if (url === undefined) return { now: builtIn() };
  return { now: without([]), later: () => fetched(url) };
}
