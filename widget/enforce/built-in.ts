import { unpack } from '../../shared/core/registry/pack.ts';
import { rules } from '../../shared/core/registry/rules.ts';
import type { Declared } from '../enforcement.ts';

declare const __OWN__: string;
declare const __CATALOGUE__: string;

/** Services of other companies, as the loader's built-in catalogue knows them. */
export const catalogue = () => unpack(__CATALOGUE__);

/** The registry of inService itself, with the catalogue beneath it. Its terms are the loader's. */
export const builtIn = (): Declared => ({
  rules: rules([], unpack(`${__OWN__}\n${__CATALOGUE__}`)),
  faults: [],
});
