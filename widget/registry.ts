import type { Edition } from '../shared/core/policy/edition.ts';
import { faults } from '../shared/core/registry/faults.ts';
import { unpack } from '../shared/core/registry/pack.ts';
import type { Registry } from '../shared/core/registry/registry.ts';
import { type Rules, ruleOf, rules } from '../shared/core/registry/rules.ts';

declare const __EDITIONS__: readonly Edition[];
declare const __OWN__: string;
declare const __CATALOGUE__: string;

/** What the page declares. */
export interface Declared {
  readonly rules: Rules;
  /** The site's own registry; `undefined` when the built-in one is used. */
  readonly registry: Registry | undefined;
  /** Not empty: the registry was refused, and nothing can be granted on it. */
  readonly faults: readonly string[];
}

const catalogue = () => unpack(__CATALOGUE__);

export const builtIn = (): Declared => ({
  rules: rules(__EDITIONS__, [...unpack(__OWN__), ...catalogue()]),
  registry: undefined,
  faults: [],
});

/** Until a registry has arrived, or when it is refused: known services are still recognised and held. */
export const without = (found: readonly string[]): Declared => ({
  rules: rules([], catalogue()),
  registry: undefined,
  faults: found,
});

/** Reads the text of a registry. Whatever is not exactly one is refused, with sentences that name the fields. */
export function declared(text: string): Declared {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return without([`registry: is not JSON (${String(error)})`]);
  }
  const found = faults(value);
  if (found.length) return without(found);
  const registry = value as Registry;
  return { rules: rules(registry.editions, [...registry.services.map(ruleOf), ...catalogue()]), registry, faults: [] };
}

/** Fetches the site's registry. Services stay held until it has arrived; one that does not arrive grants nothing. */
export async function fetched(url: string): Promise<Declared> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return declared(await response.text());
  } catch (error) {
    return without([`registry: could not be fetched from ${url} (${String(error)})`]);
  }
}
