import type { Via } from '../shell.ts';

/** How a choice in the interface is made: a click of a script, while no person acts, is a call by that script. */
export const viaOf = (layer: Via): Via => (navigator.userActivation?.isActive === false ? 'api' : layer);
