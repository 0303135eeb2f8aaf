import { bring } from './enforce/bring.ts';
import { start } from './loader.ts';
import { beside, script } from './where.ts';

/** The classic script. Embedded twice, the first one serves. */
window.inserviceConsent ??= start(script, (name) => import(/* @vite-ignore */ beside(name)), bring);
