import type { Handling } from '../../shared/core/plan/handling.ts';
import { type Purpose, purposes } from '../../shared/core/policy/purposes.ts';
import { stateName } from './state-name.ts';

type State = Exclude<Handling, 'allow'>;

/** The file that tells the guard how a purpose is handled. */
export const stateFile = (purpose: Purpose, handling: State): string => `extension/state/${purpose}-${handling}.js`;

/** All such files with what they say; the build writes them. */
export const stateFiles: readonly { readonly fileName: string; readonly source: string }[] = purposes.flatMap(
  (purpose) =>
    (['block', 'ask'] as const).map((handling) => ({
      fileName: stateFile(purpose, handling),
      source: `(globalThis.${stateName}??={}).${purpose}="${handling}";\n`,
    })),
);
