import { type Chosen, type Handling, handled } from '../../shared/core/plan/handling.ts';
import { type Purpose, purposes } from '../../shared/core/policy/purposes.ts';
import { carriers } from './carry.ts';
import { carriersOf } from './named.ts';
import { stateName } from './state-name.ts';

type State = Exclude<Handling, 'allow'>;

const purposeFile = (purpose: Purpose, handling: State): string => `extension/state/${purpose}-${handling}.js`;
const carrierFile = (carrier: number): string => `extension/state/carrier-${carrier}.js`;

/** The files that tell the guard what is chosen for a site, in order. */
export const statesOf = ({ purposes: chosen, names }: Chosen): readonly string[] => [
  ...handled(chosen).map(([purpose, handling]) => purposeFile(purpose, handling)),
  ...carriersOf(names).map(carrierFile),
];

/** All such files with what they say; the build writes them. */
export const stateFiles: readonly { readonly fileName: string; readonly source: string }[] = [
  ...purposes.flatMap((purpose) =>
    (['block', 'ask'] as const).map((handling) => ({
      fileName: purposeFile(purpose, handling),
      source: `((globalThis.${stateName}??={}).purposes??={}).${purpose}="${handling}";\n`,
    })),
  ),
  ...Array.from({ length: carriers }, (_, carrier) => ({
    fileName: carrierFile(carrier),
    source: `((globalThis.${stateName}??={}).carried??=[]).push(${carrier});\n`,
  })),
];
