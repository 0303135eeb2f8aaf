import { type Enforce, registryTag } from '../kernel.ts';
import { builtIn, fetched, read, without } from './registry.ts';

/** Enforcement begins: reads what the page declares. */
export const enforce: Enforce = ({ options }) => {
  const inline = document.querySelector(registryTag);
  const url = options.data.registry;
  let declared = inline ? read(inline.textContent) : url ? without([]) : builtIn();
  return {
    get declared() {
      return declared;
    },
    async read() {
      if (!inline && url) declared = await fetched(url);
    },
  };
};
