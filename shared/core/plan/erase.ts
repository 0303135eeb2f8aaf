import type { Purpose } from '../policy/purposes.ts';
import type { Rule, Rules } from '../registry/rules.ts';

/** A stored item as a page can name it. */
export interface Named {
  readonly kind: string;
  readonly name: string;
}

/** One step: an item that goes, whose it is, and why. */
export interface Erase<Item extends Named> {
  readonly type: 'erase';
  readonly item: Item;
  readonly service: string;
  readonly because: 'denied';
}

/** What the plan asks of the consent. */
export interface Verdicts {
  permits(purposes: readonly Purpose[], service: string): boolean;
  /** Whether a person is still to be asked about one of these purposes; until then nothing is taken away. */
  asks(purposes: readonly Purpose[]): boolean;
}

/** Whether what a service stores has to go: it was denied, or granted once and withdrawn. */
const denied = ({ id, purposes }: Rule, { permits, asks }: Verdicts): boolean =>
  !permits(purposes, id) && !asks(purposes);

/**
 * What must be erased of what is stored. Items that nothing declares are left alone, and so are those that somebody
 * is still to be asked about. Planning over what a carried out plan leaves behind yields an empty plan.
 */
export function planErase<Item extends Named>(
  stored: readonly Item[],
  rules: Pick<Rules, 'named'>,
  verdicts: Verdicts,
): readonly Erase<Item>[] {
  return stored.flatMap((item) => {
    const rule = rules.named(item.name);
    return rule && denied(rule, verdicts)
      ? [{ type: 'erase' as const, item, service: rule.id, because: 'denied' as const }]
      : [];
  });
}
