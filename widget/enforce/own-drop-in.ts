import { awaited } from './awaited.ts';
import { enforce } from './enforce.ts';
import { hand } from './hand.ts';

/** Enforcement where something has to arrive first: a registry of the site's own, or what a native app knows. */
hand((shell) => {
  const { now, later } = awaited(shell);
  return enforce(shell, now, later);
});
