import { catalogue } from '../shared/core/registry/catalogue/catalogue.ts';
import { inservice } from '../shared/core/registry/catalogue/inservice.ts';
import { known } from '../shared/core/registry/catalogue/known.ts';
import { rulesOf } from '../shared/core/registry/rules.ts';

/** The registry that sites are held against: inService's own with everything that is known of other services beneath it. */
export const rules = rulesOf(inservice, [...catalogue, ...known]);

export const services = new Map(
  [...known, ...catalogue, ...inservice.services].map((service) => [service.id, service]),
);

/** Addresses at which the service keeps something, read or not. */
export const places: readonly string[] = [inservice.policyUrl, inservice.cabinetUrl].flatMap((url) => url ?? []);
