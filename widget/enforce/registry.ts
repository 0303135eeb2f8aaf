import { termsOf } from '../../shared/core/policy/edition.ts';
import { faults } from '../../shared/core/registry/faults.ts';
import { unpack } from '../../shared/core/registry/pack.ts';
import type { Registry } from '../../shared/core/registry/registry.ts';
import { ruleOf, rules } from '../../shared/core/registry/rules.ts';
import type { Declared } from '../kernel.ts';
import { builtInTerms } from '../terms.ts';

declare const __OWN__: string;
declare const __CATALOGUE__: string;

/** The registry of inService itself, with the catalogue beneath it. */
export const builtIn = (): Declared => ({
  terms: builtInTerms,
  rules: rules(builtInTerms, unpack(`${__OWN__}\n${__CATALOGUE__}`)),
  registry: undefined,
  faults: [],
});

/** A registry that is refused, or has yet to arrive: known services are still recognised and held. */
export const without = (faults: readonly string[]): Declared => ({ ...builtIn(), terms: [], faults });

/** Reads the text of a registry. Whatever is not exactly one is refused, with sentences that name the fields. */
export function read(text: string): Declared {
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
  return {
    terms,
    rules: rules(terms, [...registry.services.map(ruleOf), ...unpack(__CATALOGUE__)]),
    registry,
    faults: [],
  };
}

/** Fetches the site's registry. Services stay held until it has arrived; one that does not arrive grants nothing. */
export async function fetched(url: string): Promise<Declared> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return read(await response.text());
  } catch (error) {
    return without([`registry: could not be fetched from ${url} (${error})`]);
  }
}
