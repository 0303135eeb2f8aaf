import { type Purpose, purposes } from '../policy/purposes.ts';

/** What happens to what a site wants to store for a purpose: it may, it may not, or the person is asked each time. */
export const handlings = ['allow', 'ask', 'block'] as const;

export type Handling = (typeof handlings)[number];

/** The handling of each purpose on one site. What is absent is allowed. */
export type Handlings = Readonly<Partial<Record<Purpose, Handling>>>;

/** What the person has chosen for a site: for purposes, and for single names, which count before their purpose. */
export interface Chosen {
  readonly purposes: Handlings;
  readonly names: ReadonlyMap<string, Handling>;
}

export const nothingChosen: Chosen = { purposes: {}, names: new Map() };

/** The handling of what needs these purposes, all of them: the strictest one decides. */
export const handlingOf = (needed: readonly Purpose[], chosen: Handlings): Handling =>
  handlings[Math.max(0, ...needed.map((purpose) => handlings.indexOf(chosen[purpose] ?? 'allow')))] ?? 'allow';

/** The handling of a stored name. `needed` is empty where nobody knows what it is for. */
export const handlingOfName = (name: string, needed: readonly Purpose[], { purposes, names }: Chosen): Handling =>
  names.get(name) ?? handlingOf(needed, purposes);

/** Purposes that are not simply allowed, in the order of the policy. */
export const handled = (chosen: Handlings): readonly (readonly [Purpose, Exclude<Handling, 'allow'>])[] =>
  purposes.flatMap((purpose) => {
    const handling = chosen[purpose] ?? 'allow';
    return handling === 'allow' ? [] : [[purpose, handling] as const];
  });

/** Whether the choice changes anything. */
export const isHandled = ({ purposes: chosen, names }: Chosen): boolean =>
  handled(chosen).length > 0 || [...names.values()].some((handling) => handling !== 'allow');

/** The choice with one purpose handled otherwise. */
export function withHandling(chosen: Handlings, purpose: Purpose, handling: Handling): Handlings {
  const { [purpose]: _, ...others } = chosen;
  return handling === 'allow' ? others : { ...others, [purpose]: handling };
}

/** The choice with one name handled otherwise; `undefined`: like its purpose again. */
export function withNameHandling({ purposes, names }: Chosen, name: string, handling: Handling | undefined): Chosen {
  const others = [...names].filter(([other]) => other !== name);
  return { purposes, names: new Map(handling ? [...others, [name, handling]] : others) };
}
