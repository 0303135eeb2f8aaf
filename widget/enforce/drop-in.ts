import { builtIn } from './built-in.ts';
import { enforce } from './enforce.ts';
import { hand } from './hand.ts';

/** Enforcement of the built-in registry. */
hand((shell) => enforce(shell, builtIn()));
