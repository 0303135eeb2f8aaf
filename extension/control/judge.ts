import { type Chosen, type Handling, handlingOf, handlingOfName } from '../../shared/core/plan/handling.ts';
import type { Purpose } from '../../shared/core/policy/purposes.ts';
import type { Rules } from '../../shared/core/registry/rules.ts';
import { builtIn } from '../known.ts';

/** What is to become of a stored name, and on whose account. */
export interface Judged {
  /** Id of the service; empty where nobody declares the name. */
  readonly service: string;
  readonly purpose: Purpose | 'unknown';
  readonly handling: Handling;
}

/**
 * Judges a name by what is known of it and by what the site declares itself. The site can add purposes, but frees
 * nothing: a known counter stays one, whatever the site calls it.
 * @param own the registry of the site, where it publishes one
 */
export function judge(name: string, chosen: Chosen, own: Rules | undefined): Judged {
  const rules = [builtIn.rules.named(name), own?.named(name)].flatMap((rule) => rule ?? []);
  const needed = rules.flatMap(({ purposes }) => purposes);
  const handling = handlingOfName(name, needed, chosen);
  const because = needed.find((purpose) => handlingOf([purpose], chosen.purposes) === handling) ?? needed[0];
  const rule = rules.find(({ purposes }) => purposes.some((purpose) => purpose === because));
  return { service: rule?.id ?? '', purpose: because ?? 'unknown', handling };
}
