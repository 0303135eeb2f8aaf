import { catalogue } from '../shared/core/registry/catalogue/catalogue.ts';
import { explained } from '../shared/core/registry/catalogue/explained.ts';
import { inservice } from '../shared/core/registry/catalogue/inservice.ts';
import { known } from '../shared/core/registry/catalogue/known.ts';
import type { Registry, Service } from '../shared/core/registry/registry.ts';
import { type Rule, type Rules, ruleOf, rulesOf } from '../shared/core/registry/rules.ts';
import { parseRegistry } from '../shared/core/registry/schema.ts';

/** A registry with everything that is known of other services beneath it, ready for questions. */
export interface KnownServices {
  readonly rules: Rules;
  readonly services: ReadonlyMap<string, Service>;
}

const others = [...catalogue.map(explained), ...known];

const knownBy = (registry: Registry): KnownServices => ({
  rules: rulesOf(registry, others),
  services: new Map([...others.toReversed(), ...registry.services].map((service) => [service.id, service])),
});

/** What sites are held against that publish nothing: inService's own registry. */
export const builtIn: KnownServices = knownBy(inservice);

/** The same as plain rules, own ones first. */
export const allRules: readonly Rule[] = [...inservice.services, ...others].map(ruleOf);

/** Reads a registry that a page publishes. Untrusted: whatever is no registry yields its faults instead. */
export function readPublished(text: string): KnownServices | { readonly faults: readonly string[] } {
  try {
    const parsed = parseRegistry(JSON.parse(text));
    return 'value' in parsed ? knownBy(parsed.value) : parsed;
  } catch (error) {
    return { faults: [String(error)] };
  }
}

/** Addresses at which the service keeps something, read or not. */
export const places: readonly string[] = [inservice.policyUrl, inservice.cabinetUrl].flatMap((url) => url ?? []);
