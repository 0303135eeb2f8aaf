import { type Purpose, purposes } from '../policy/purposes.ts';

/** What happens to what a site wants to store for a purpose: it may, it may not, or the person is asked each time. */
export const handlings = ['allow', 'ask', 'block'] as const;

export type Handling = (typeof handlings)[number];

/** The handling of each purpose on one site. What is absent is allowed. */
export type Handlings = Readonly<Partial<Record<Purpose, Handling>>>;

/** The handling of what needs these purposes, all of them: the strictest one decides. */
export const handlingOf = (needed: readonly Purpose[], chosen: Handlings): Handling =>
  handlings[Math.max(0, ...needed.map((purpose) => handlings.indexOf(chosen[purpose] ?? 'allow')))] ?? 'allow';

/** Purposes that are not simply allowed, in the order of the policy. */
export const handled = (chosen: Handlings): readonly (readonly [Purpose, Exclude<Handling, 'allow'>])[] =>
  purposes.flatMap((purpose) => {
    const handling = chosen[purpose] ?? 'allow';
    return handling === 'allow' ? [] : [[purpose, handling] as const];
  });

/** The choice with one purpose handled otherwise. */
export function withHandling(chosen: Handlings, purpose: Purpose, handling: Handling): Handlings {
  const { [purpose]: _, ...others } = chosen;
  return handling === 'allow' ? others : { ...others, [purpose]: handling };
}
