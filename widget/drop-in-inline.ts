import { bring } from './enforce/bring.ts';
import { builtIn } from './enforce/built-in.ts';
import { enforce } from './enforce/enforce.ts';
import { start } from './loader.ts';
import { beside, script } from './where.ts';

/**
 * The classic script with enforcement in it, to stand inside the page: nothing is fetched before the page goes on.
 * Only what reads a registry of the page's own comes by its address.
 */
window.inserviceConsent ??= start(
  script,
  (name) => import(/* @vite-ignore */ beside(name)),
  (name, nonce, begin) =>
    name === 'enforce' ? begin((shell) => enforce(shell, builtIn())) : bring(beside(name), nonce, begin),
);
