import type { Purpose } from '../../shared/core/policy/purposes.ts';
import { catalogue } from '../../shared/core/registry/catalogue/catalogue.ts';
import { inservice } from '../../shared/core/registry/catalogue/inservice.ts';
import type { Registry, Service } from '../../shared/core/registry/registry.ts';

export interface Declared {
  /** What the site declares. */
  readonly own: readonly Service[];
  /** What the catalogue knows beneath it: such a tag would be released by the same grant. */
  readonly known: readonly Service[];
}

/** The services that a grant for a purpose would serve. */
export function declared({ services }: Registry = inservice, purpose: Purpose): Declared {
  const own = new Set(services.map(({ id }) => id));
  const serves = (service: Service) => service.purposes.includes(purpose);
  return {
    own: services.filter(serves),
    known: catalogue.filter((service) => serves(service) && !own.has(service.id)),
  };
}
