import type { Enforcement } from '../enforcement.ts';
import { say } from '../say.ts';
import type { Shell } from '../shell.ts';
import { awaited } from './awaited.ts';
import { enforce } from './enforce.ts';

/** Enforcement where something has to arrive first: a registry of the site's own, or what a native app knows. */
export function enforceOwn(shell: Shell): Enforcement {
  const { now, later } = awaited(shell);
  const enforcement = enforce(shell, now);
  return Object.assign(enforcement, {
    async read() {
      if (later) enforcement.declared = await later();
      for (const fault of enforcement.declared.faults) say(fault);
    },
  });
}
