import type { Scripting } from 'webextension-polyfill';
import type { Copier } from '../erasing/copier.ts';

/** Containers are copied by a script that the pages cannot see. */
export const copier = (_scripting: Pick<Scripting.Static, 'executeScript'>): Copier => ({
  copy: async () => 'uncopyable',
  restore: async () => 'refused',
});
