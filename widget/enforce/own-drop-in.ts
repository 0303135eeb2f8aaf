import { enforce } from './enforce.ts';
import { hand } from './hand.ts';
import { ownRegistry } from './own-registry.ts';

/** Enforcement where the site declares a registry of its own, which has to be read and checked. */
hand((kernel) => {
  const { now, later } = ownRegistry(kernel.options.data.registry);
  return enforce(kernel, now, later);
});
