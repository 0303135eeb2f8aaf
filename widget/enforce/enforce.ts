import type { TagEvent } from '../api.ts';
import { type Enforce, registryTag } from '../kernel.ts';
import { say } from '../say.ts';
import { builtIn, fetched, read, without } from './registry.ts';

/** Enforcement begins: reads what the page declares. */
export const enforce: Enforce = ({ options }) => {
  const inline = document.querySelector(registryTag);
  const url = options.data.registry;
  let declared = inline ? read(inline.textContent) : url ? without([]) : builtIn();
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
  };
};
