import { callerOf } from '../../shared/page/guard/caller.ts';
import { guard } from '../../shared/page/guard/guard.ts';
import type { TagEvent } from '../api.ts';
import { type Enforce, registryTag } from '../kernel.ts';
import { say } from '../say.ts';
import { holdAssigned } from './hold/assigned.ts';
import { holdInserted } from './hold/inserted.ts';
import type { Known } from './hold/known.ts';
import { screen } from './hold/parsed.ts';
import { holdWritten } from './hold/written.ts';
import { builtIn, fetched, read, without } from './registry.ts';
import { judgeWrites } from './report.ts';

/**
 * Enforcement begins: reads what the page declares, guards its stores, holds the tags of known services.
 * It runs before any other script of the page.
 */
export const enforce: Enforce = (kernel) => {
  const { options, permits, emit } = kernel;
  const inline = document.querySelector(registryTag);
  const url = options.data.registry;
  let declared = inline ? read(inline.textContent) : url ? without([]) : builtIn();

  guard(
    window,
    judgeWrites(kernel, () => declared.rules, callerOf(document)),
  );

  const known: Known = {
    realm: window,
    heldAt(address) {
      const rule = declared.rules.at(address);
      return rule && !permits(rule.purposes, rule.id) ? rule : undefined;
    },
    held: (element, { id, purposes }) => emit('held', { element, purposes, service: id }),
  };
  const release = holdAssigned(known);
  holdInserted(known);
  holdWritten(known);

  document.addEventListener('inservice-consent:held', (event) => {
    const { service, element } = (event as CustomEvent<TagEvent>).detail;
    if (service && !declared.rules.service(service))
      say(`unknown service "${service}": it follows its purpose`, element);
  });
  return {
    get declared() {
      return declared;
    },
    async read() {
      if (!inline && url) declared = await fetched(url);
    },
    screen: (root) => screen(root, known),
    release,
  };
};
