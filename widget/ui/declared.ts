import type { Purpose } from '../../shared/core/policy/purposes.ts';
import { catalogue } from '../../shared/core/registry/catalogue/catalogue.ts';
import { inservice } from '../../shared/core/registry/catalogue/inservice.ts';
import type { Registry, Service } from '../../shared/core/registry/registry.ts';

export interface Declared {
  /** What the site declares or uses. */
  readonly own: readonly Service[];
  /** What the catalogue knows beneath it: such a tag would be released by the same grant. */
  readonly known: readonly Service[];
}

/** Every service that a grant could serve, the site's own first; an id that it declares replaces the catalogue's. */
export function allServices({ services }: Registry = inservice): Declared {
  const own = new Set(services.map(({ id }) => id));
  return { own: services, known: catalogue.filter(({ id }) => !own.has(id)) };
}

/**
 * The services that a grant for a purpose would serve. Those of the catalogue that the page uses stand with its own.
 * @param onPage ids of services whose tags are in the page
 */
export function declared(registry: Registry | undefined, purpose: Purpose, onPage: ReadonlySet<string>): Declared {
  const { own, known } = allServices(registry);
  const serves = (service: Service) => service.purposes.includes(purpose);
  // What is necessary serves the page by itself: the choice is remembered wherever it is asked for.
  const used = ({ id, purposes }: Service) => onPage.has(id) || purposes.includes('necessary');
  return {
    own: [...own, ...known.filter(used)].filter(serves),
    known: known.filter((service) => serves(service) && !used(service)),
  };
}

/** Published texts of the site's policy. */
export const editionsOf = ({ editions }: Registry = inservice) => editions;
