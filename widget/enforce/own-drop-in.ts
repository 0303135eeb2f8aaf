import { enforce } from './enforce.ts';
import { hand } from './hand.ts';
import { ownRegistry } from './own-registry.ts';

/** Enforcement where the site declares a registry of its own, which has to be read and checked. */
hand((shell) => {
  const { now, later } = ownRegistry(shell.options.data.registry);
  return enforce(shell, now, later);
});
