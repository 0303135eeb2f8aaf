import { type Edition, inForceFrom } from './edition.ts';

/** An edition with the moment at which it takes force, epoch milliseconds. */
export interface Dated {
  readonly edition: Edition;
  readonly from: number;
}

/** What has become of the policy since a decision, each list oldest first. */
export interface Since {
  /** Took force since, and is asked about again. */
  readonly material: readonly Dated[];
  /** Took force since; nothing is asked. */
  readonly editorial: readonly Dated[];
  /** Published, not yet in force: announced, not enforced. */
  readonly ahead: readonly Dated[];
}

/**
 * Which editions a person has not met yet.
 * @param decidedAt epoch milliseconds; `undefined` when nobody decided: then nothing has changed for them.
 */
export function since(editions: readonly Edition[], decidedAt: number | undefined, now: number): Since {
  const dated = editions
    .map((edition) => ({ edition, from: inForceFrom(edition) }))
    .sort((one, other) => one.from - other.from);
  const met = decidedAt ?? now;
  const taken = (kind: Edition['kind']) =>
    dated.filter(({ edition, from }) => edition.kind === kind && from > met && from <= now);
  return { material: taken('material'), editorial: taken('editorial'), ahead: dated.filter(({ from }) => from > now) };
}
